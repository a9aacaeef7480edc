# corpus: select=arguments dialect=k2
from keras.optimizers import SGD

opt = SGD(*values, lr=0.1)
other = SGD(*values)
