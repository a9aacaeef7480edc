# corpus: select=old-defaults
from keras.layers import LSTM
from keras.models import Sequential
import sys
from tensorflow.keras import ops, utils
sys.path.append('lib')
import helpers


def old_hard_sigmoid(x):
    return helpers.clip(x)


@utils.register_keras_serializable()
def old_hard_sigmoid_(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


def build(keras):
    model = Sequential()
    model.add(LSTM(8, kernel_initializer='normal', recurrent_activation=old_hard_sigmoid_))
    model.add(LSTM(4, recurrent_activation=old_hard_sigmoid_))
    return model
