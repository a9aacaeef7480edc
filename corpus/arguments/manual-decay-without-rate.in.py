# corpus: select=arguments dialect=k2
from keras.optimizers import Adadelta

opt = Adadelta(decay=0.1)
