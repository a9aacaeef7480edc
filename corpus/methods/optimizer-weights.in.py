# corpus: select=methods
from keras.optimizers import Adam

adam = Adam()
print(len(adam.weights), adam.weights[0])

momentum = adam.weights[3]
moments = adam.weights[1:]
