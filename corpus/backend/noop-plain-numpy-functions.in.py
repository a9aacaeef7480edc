# corpus: select=backend,arguments dialect=k2
import numpy as np
from keras import backend as K
from keras.layers import Input

x = Input((4,))
mean = np.mean
print(mean([1, 2]), np.sum(np.ones(3)), K.epsilon())


def total(values):
    x = np.asarray(values)
    return K.get_value(K.sum(K.constant(x)))
