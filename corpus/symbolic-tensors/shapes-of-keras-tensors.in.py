import numpy as np
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model

x = Input((8,))
y = Dense(4)(x)
print(y.shape.as_list(), y.shape[1].value, y.shape.ndims, x.shape[1:].as_list())
print(x.get_shape()[1:].as_list(), int(y.shape[1]), len(y.shape))


def head(inputs):
    shape = inputs.shape
    width = shape[-1].value  # of the last axis
    return Dense(width)(inputs)


def loss(y_true, y_pred):
    static = y_pred.shape.as_list()  # a tensor of TensorFlow has it
    return K.sum(y_true - y_pred) / y_true.get_shape()[1].value / len(static)


net = Model(x, head(y))
net.compile("sgd", loss)
print(net.output.shape.as_list(), np.zeros(3).shape[0], net.name.value)
