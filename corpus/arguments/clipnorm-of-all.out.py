# corpus: select=arguments dialect=k2
from keras.optimizers import RMSprop, SGD

sgd = SGD(learning_rate=0.01, global_clipnorm=5.0)
rms = RMSprop(clipvalue=0.5)
