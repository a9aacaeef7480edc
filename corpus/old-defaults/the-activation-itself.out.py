# corpus: select=old-defaults
from keras import backend as K, ops, utils
from keras.layers import LSTM, Activation, Lambda


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


gate = Activation(old_hard_sigmoid, name='gate')
memory = LSTM(4, kernel_initializer='ones', recurrent_activation=old_hard_sigmoid)
other = LSTM(4, recurrent_activation=old_hard_sigmoid)
plain = Lambda(lambda x: K.hard_sigmoid(x) + old_hard_sigmoid(x))
