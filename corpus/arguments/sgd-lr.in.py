# corpus: select=arguments dialect=k2
from keras.optimizers import SGD

sgd = SGD(lr=0.01, momentum=0.9, nesterov=True)  # Nesterov
