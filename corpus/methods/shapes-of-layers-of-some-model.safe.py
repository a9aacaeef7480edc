# corpus: select=methods
from keras import backend as K


def describe(net):
    K.clear_session()
    return [layer.output_shape for layer in net.layers], net.layers[0].input_shape
