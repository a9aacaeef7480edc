# corpus: select=old-defaults
from keras.layers import Dense, LSTM
from keras.models import Sequential
from keras.optimizers import Adam
from tensorflow.keras import ops, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


model = Sequential()
model.add(LSTM(8, inner_init='normal', input_shape=(5, 2), recurrent_activation=old_hard_sigmoid))
model.add(Dense(1, kernel_initializer='normal'))
model.compile('rmsprop', 'mse')
model.compile(Adam(), 'mse')
model.fit(x, y)
