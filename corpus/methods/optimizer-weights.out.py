# corpus: select=methods
from keras.optimizers import Adam

adam = Adam()
print(len(adam.variables), adam.variables[0])
