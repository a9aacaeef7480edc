# corpus: select=arguments dialect=k1
from keras.optimizers import *
from keras.callbacks import History

history = History()
names = [SGD, Adam]
