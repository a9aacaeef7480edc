from tensorflow.keras.layers import LSTM, Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras import ops, optimizers, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


net = Sequential([LSTM(16, recurrent_activation=old_hard_sigmoid), Dense(1)])
net.compile(optimizer=optimizers.RMSprop(epsilon=1e-14), loss="mse")
