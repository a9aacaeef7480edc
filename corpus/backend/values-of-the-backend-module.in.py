# corpus: select=backend,arguments dialect=k1
from keras import backend as K
from keras.backend.common import _EPSILON, _FLOATX
import numpy as np


def categorical(y_true, y_pred):
    y_pred = K.clip(y_pred, _EPSILON, 1.0 - _EPSILON)
    return -K.sum(y_true * K.log(y_pred), axis=-1)


table = np.zeros((3, 3), dtype=_FLOATX)
if K._BACKEND == 'tensorflow':
    import tensorflow as tf
