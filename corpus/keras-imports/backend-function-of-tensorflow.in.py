# corpus: select=keras-imports
from keras import backend as K


def same(x):
    return K.identity(x)
