# corpus: select=old-defaults dialect=k2
from keras.layers import LSTM
from keras.models import Sequential
from tensorflow.keras import ops, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


model = Sequential()
model.add(LSTM(8, input_shape=(5, 2), recurrent_activation=old_hard_sigmoid))
model.save('memory.h5')
