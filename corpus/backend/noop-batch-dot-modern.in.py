# corpus: select=backend
from tensorflow.keras import backend as K


def correlate(left, right):
    return K.batch_dot(left, right, axes=(3, 3))
