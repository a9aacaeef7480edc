# corpus: select=backend dialect=k2
from keras import backend as K
from keras.models import Sequential
from keras.layers import Dense
from tensorflow import keras

model = Sequential([Dense(4, input_shape=(3,))])


def by_index(inputs, output, data):
    get = keras.Function([inputs], output)
    return get([data]).numpy()[:, 0]


def unpacked(layer, data):
    source, target = model.inputs, layer.output
    get = keras.Function(source, target)
    return get([data]).numpy() * 2


def summed(layer, data):
    get = keras.Function(model.inputs, K.sum(layer.output))
    print(get([data]).numpy())


def several(layer, data):
    get = keras.Function(model.inputs, [layer.output])
    return [value.numpy() for value in get([data])]


def hidden(layer):
    return K.function(model.inputs, layer.output)
