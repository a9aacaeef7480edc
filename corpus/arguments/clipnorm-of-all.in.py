# corpus: select=arguments dialect=k2
from keras.optimizers import RMSprop, SGD

sgd = SGD(lr=0.01, clipnorm=5.0)
rms = RMSprop(clipnorm=None, clipvalue=0.5)
