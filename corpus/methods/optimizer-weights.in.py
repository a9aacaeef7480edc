# corpus: select=methods
from keras.optimizers import Adam

adam = Adam()
print(len(adam.weights), adam.weights[0])
