# corpus: select=arguments dialect=k1
from keras.optimizers import Adagrad, Adam

a = Adagrad(0.01, 1e-8)
b = Adam(0.001, 0.9, 0.999, 1e-8, 0.0)
