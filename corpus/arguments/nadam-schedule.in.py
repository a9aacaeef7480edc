# corpus: select=arguments dialect=k2
from keras.optimizers import Nadam

opt = Nadam(lr=0.002, schedule_decay=1.0)
