# corpus: select=old-defaults dialect=k2
#!/usr/bin/env python
from tensorflow.keras import ops, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


def build():
    from keras.layers import LSTM
    import keras
    return keras.models.Sequential([LSTM(8, recurrent_activation=old_hard_sigmoid)])


def other(keras):
    from keras.layers import GRU
    return [GRU(n, recurrent_activation=old_hard_sigmoid, reset_after=False) for n in (1, 2)]
