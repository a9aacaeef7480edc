# corpus: select=arguments dialect=k2
from keras.optimizers import Nadam

opt = Nadam(0.002, 0.9, 0.999, 1e-8, schedule_decay=0.004)
