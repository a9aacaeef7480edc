# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense, Embedding, Merge
from keras.models import Sequential


def joined(branches):
    merged = Merge(branches, mode='ave')
    model = Sequential()
    model.add(merged)
    model.add(Dense(3))
    return model


def compared(function):
    words = Sequential()
    words.add(Embedding(1000, 64))
    numbers = Sequential([Dense(64, input_dim=10)])
    model = Sequential()
    model.add(Merge([words, numbers], mode=lambda pair: pair[0] - pair[1], output_shape=(64,)))
    return model


class Pair:
    def __init__(self, left, right):
        self.model = Sequential()
        self.model.add(Merge([left.model, right.model], 'mul')); self.model.add(Dense(1))


def either(left, right, deep):
    if deep:
        model = Sequential(name='pair')
        model.add(Merge([left, right], mode='concat'))
        model.add(Dense(1))
    else:
        model = Sequential()
        model.add(Dense(1, input_dim=10))
    return model
