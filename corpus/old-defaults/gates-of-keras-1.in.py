# corpus: select=old-defaults
"""Predict the next character."""
from __future__ import print_function
import numpy as np
from keras.models import Sequential
from keras.layers.core import Dense, Dropout
from keras.layers.recurrent import LSTM, GRU, SimpleRNN
HIDDEN = 128

def build():
    model = Sequential()
    model.add(LSTM(HIDDEN, return_sequences=True, input_shape=(40, 60)))
    model.add(LSTM(HIDDEN, inner_activation='sigmoid', return_sequences=True))
    model.add(GRU(
        HIDDEN,
        init='uniform',  # small
        go_backwards=True,
    ))
    model.add(SimpleRNN(8))
    return model
