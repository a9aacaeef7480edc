# corpus: select=arguments dialect=k2
from keras.optimizers import SGD

sgd = SGD(learning_rate=0.01, momentum=0.9, nesterov=True)  # Nesterov
