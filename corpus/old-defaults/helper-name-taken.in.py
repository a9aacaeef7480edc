# corpus: select=old-defaults
from keras.layers import LSTM
from keras.models import Sequential
import sys
sys.path.append('lib')
import helpers


def old_hard_sigmoid(x):
    return helpers.clip(x)


def build(keras):
    model = Sequential()
    model.add(LSTM(8, kernel_initializer='normal'))
    model.add(LSTM(4))
    return model
