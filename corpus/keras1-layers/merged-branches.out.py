# corpus: dialect=k1 select=keras1-layers
from keras.layers import Average, Concatenate, Dense, Embedding, Lambda, Multiply
from keras.models import Model, Sequential
from tensorflow.keras.utils import get_source_inputs


def joined(branches):
    merged = Average()([branch.outputs[0] for branch in branches])
    model_output = merged
    model_output = Dense(3)(model_output)
    model = Model(get_source_inputs(model_output), model_output)
    return model


def compared(function):
    words = Sequential()
    words.add(Embedding(1000, 64, input_shape=(None,)))
    numbers = Sequential([Dense(64, input_dim=10)])
    model_output = Lambda(lambda pair: pair[0] - pair[1])([words.outputs[0], numbers.outputs[0]])
    model = Model(get_source_inputs(model_output), model_output)
    return model


class Pair:
    def __init__(self, left, right):
        model_output = Multiply()([left.model.outputs[0], right.model.outputs[0]]); model_output = Dense(1)(model_output); self.model = Model(get_source_inputs(model_output), model_output)


def either(left, right, deep):
    if deep:
        model_output = Concatenate()([left.outputs[0], right.outputs[0]])
        model_output = Dense(1)(model_output)
        model = Model(get_source_inputs(model_output), model_output, name='pair')
    else:
        model = Sequential()
        model.add(Dense(1, input_dim=10))
    return model
