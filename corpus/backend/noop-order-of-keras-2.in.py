# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def loss(y_true, y_pred):
    a = K.categorical_crossentropy(y_true, y_pred)
    b = K.sparse_categorical_crossentropy(target=y_true, output=y_pred)
    return a + b + K.binary_crossentropy(y_true, y_pred, from_logits=True)


def normalized(x, m, v, b, g):
    return K.batch_normalization(x, m, v, b, g, axis=-1, epsilon=1e-3)
