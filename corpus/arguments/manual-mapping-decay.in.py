# corpus: select=arguments dialect=k2
from keras.optimizers import SGD

sgd = SGD(**dict(momentum=0.9, decay=1e-6))
