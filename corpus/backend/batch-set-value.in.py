# corpus: select=backend,removed
from keras import backend as K
from keras.backend import batch_set_value


def restore(model, values):
    K.batch_set_value(list(zip(model.weights, values)))
    batch_set_value([(w, v * 2) for w, v in values])
    return K.batch_get_value(model.weights)
