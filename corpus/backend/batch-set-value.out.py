# corpus: select=backend,removed
from keras import backend as K


def restore(model, values):
    [variable.assign(value) for variable, value in list(zip(model.weights, values))]
    [variable.assign(value) for variable, value in [(w, v * 2) for w, v in values]]
    return K.batch_get_value(model.weights)
