# corpus: select=old-defaults
from functools import partial

from keras.layers import GRU, LSTM
from keras.models import Sequential

settings = dict(units=8, use_bias=True)
first = LSTM(**settings)


def layer(*args, **kwargs):
    return LSTM(*args, **kwargs)


def other(units, **kwargs):
    return GRU(units, **kwargs)


Small = partial(LSTM, 4)


class Gate(LSTM):
    def __init__(self, units, **kwargs):
        super(Gate, self).__init__(units, **kwargs)


class Quiet(LSTM):
    pass


gate = Gate(8)
quiet = Quiet(8)
