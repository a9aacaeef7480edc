# corpus: select=backend,arguments dialect=tf1
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Input


def f(flag, values):
    x = Input((4,))
    if flag:
        x = K.constant(values)
    return K.sum(x)
