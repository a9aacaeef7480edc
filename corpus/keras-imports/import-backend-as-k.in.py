import numpy as np
import keras.backend as K


def soft(x):
    return K.exp(x) / K.sum(K.exp(x))


print(soft(K.constant(np.ones(3))))
