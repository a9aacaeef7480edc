# corpus: select=methods
from keras.models import Model


def sizes(model):
    for x in model.inputs:
        print(list(x.shape))
    return [y.get_shape() for y in model.outputs]


def arguments(operation):
    return [x.get_shape() for x in operation.inputs]
