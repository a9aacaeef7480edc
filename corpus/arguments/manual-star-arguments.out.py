# corpus: select=arguments dialect=k2
from keras.optimizers import SGD

opt = SGD(*values, learning_rate=0.1)
other = SGD(*values)
