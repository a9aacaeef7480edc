# corpus: select=arguments dialect=k2
from keras import optimizers

fast = optimizers.Adadelta(learning_rate=1.0, rho=0.95)
first = optimizers.SGD(1.0, 0.5)
