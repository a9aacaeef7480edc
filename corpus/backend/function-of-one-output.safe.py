# corpus: select=backend dialect=k2
from keras import backend as K
from keras.models import Sequential
from keras.layers import Dense

model = Sequential([Dense(4, input_shape=(3,))])


def by_index(inputs, output, data):
    get = K.function([inputs], output)
    return get([data])[:, 0]


def unpacked(layer, data):
    source, target = model.inputs, layer.output
    get = K.function(source, target)
    return get([data]) * 2


def summed(layer, data):
    get = K.function(model.inputs, K.sum(layer.output))
    print(get([data]))


def several(layer, data):
    get = K.function(model.inputs, [layer.output])
    return get([data])


def hidden(layer):
    return K.function(model.inputs, layer.output)
