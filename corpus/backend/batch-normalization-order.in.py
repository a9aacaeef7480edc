# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def normalized(x, mean, var, beta, gamma, eps):
    a = K.batch_normalization(x, mean, var, beta, gamma, 1e-5)
    b = K.batch_normalization(x, mean, var, beta, gamma, epsilon=eps)
    return a, b
