# corpus: select=old-defaults
"""Predict the next character."""
from __future__ import print_function
import numpy as np
from keras.models import Sequential
from keras.layers.core import Dense, Dropout
from keras.layers.recurrent import LSTM, GRU, SimpleRNN
from tensorflow.keras import ops, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


HIDDEN = 128

def build():
    model = Sequential()
    model.add(LSTM(HIDDEN, return_sequences=True, input_shape=(40, 60), recurrent_activation=old_hard_sigmoid))
    model.add(LSTM(HIDDEN, inner_activation='sigmoid', return_sequences=True))
    model.add(GRU(
        HIDDEN,
        init='uniform',  # small
        go_backwards=True,
        recurrent_activation=old_hard_sigmoid, reset_after=False,
    ))
    model.add(SimpleRNN(8))
    return model
