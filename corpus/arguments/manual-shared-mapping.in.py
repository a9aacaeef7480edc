# corpus: select=arguments dialect=k2
from keras.optimizers import Adam, SGD

options = {'lr': 0.1, 'clipvalue': 1.0}
a = SGD(**options)
b = Adam(**options)
