# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def weighted(y_true, y_pred):
    loss = K.binary_crossentropy(output=y_pred, target=y_true)
    loss += K.categorical_crossentropy(output=y_pred,  # probabilities
                                       target=y_true)
    return loss + K.sparse_categorical_crossentropy(output=y_pred, target=y_true, from_logits=True)


def named(y_true, y_pred):
    return K.binary_crossentropy(target=y_true, output=y_pred)
