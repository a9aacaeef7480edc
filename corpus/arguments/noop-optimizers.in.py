# corpus: select=arguments dialect=k2
from keras.optimizers import SGD, Adam

a = SGD(0.1, 0.9)
b = Adam(1e-3, 0.9, 0.999, 1e-7)
c = SGD(momentum=0.5, nesterov=True, clipvalue=0.5)
