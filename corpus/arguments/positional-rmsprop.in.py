# corpus: select=arguments dialect=k2
from keras.optimizers import RMSprop

opt = RMSprop(0.001, 0.9, 1e-6)
