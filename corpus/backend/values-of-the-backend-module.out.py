# corpus: select=backend,arguments dialect=k1
from keras import backend as K
import numpy as np


def categorical(y_true, y_pred):
    y_pred = K.clip(y_pred, K.epsilon(), 1.0 - K.epsilon())
    return -K.sum(y_true * K.log(y_pred), axis=-1)


table = np.zeros((3, 3), dtype=K.floatx())
if K.backend() == 'tensorflow':
    import tensorflow as tf
