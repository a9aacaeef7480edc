# corpus: select=arguments dialect=k2
from keras.callbacks import ReduceLROnPlateau as Slower
from keras.optimizers import SGD

opt = SGD(lr=0.1, decay=1e-6)
slower = Slower()
