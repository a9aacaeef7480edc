# corpus: select=arguments dialect=k2
from keras.optimizers import Nadam

opt = Nadam(learning_rate=0.002)
