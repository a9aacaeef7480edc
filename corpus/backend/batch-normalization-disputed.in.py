# corpus: select=backend,arguments dialect=k2
# Keras 2.2 put axis before epsilon.
from keras import backend as K


def normalized(x, mean, var, beta, gamma, eps):
    a = K.batch_normalization(x, mean, var, beta, gamma, 1e-5)
    return a, K.batch_normalization(x, mean, var, beta, gamma, eps)
