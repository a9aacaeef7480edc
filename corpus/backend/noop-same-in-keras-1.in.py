# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def f(x, y):
    x = K.dropout(K.relu(x, 0.1), 0.5)
    x = K.repeat_elements(K.squeeze(x, 1), 2, 1)
    return K.batch_dot(x, y, axes=[1, 1]), K.expand_dims(x, 1), K.one_hot(y, 5)
