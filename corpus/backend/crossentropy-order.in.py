# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def weighted(y_true, y_pred):
    loss = K.binary_crossentropy(y_pred, y_true)
    loss += K.categorical_crossentropy(y_pred,  # probabilities
                                       y_true)
    return loss + K.sparse_categorical_crossentropy(y_pred, y_true, True)


def named(y_true, y_pred):
    return K.binary_crossentropy(target=y_true, output=y_pred)
