# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def pooled(x, y):
    a = K.pool2d(x, (2, 2), (2, 2), 'same', 'th', 'max')
    b = K.pool3d(y, (2, 2, 2), (2, 2, 2), 'valid', 'tf')
    return a, b, K.resize_volumes(y, 2, 2, 2, 'tf')
