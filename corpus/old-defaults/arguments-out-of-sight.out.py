# corpus: select=old-defaults
from functools import partial

from keras.layers import GRU, LSTM
from keras.models import Sequential
from tensorflow.keras import ops, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


settings = dict(units=8, use_bias=True)
first = LSTM(**settings, recurrent_activation=old_hard_sigmoid)


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
quiet = Quiet(8, recurrent_activation=old_hard_sigmoid)
