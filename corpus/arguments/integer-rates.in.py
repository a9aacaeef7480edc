# corpus: select=arguments dialect=k2
from keras import optimizers

fast = optimizers.Adadelta(lr=1, rho=0.95)
first = optimizers.SGD(1, 0.5)
