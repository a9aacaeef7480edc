# corpus: select=string-ids
from keras.layers import GRU, Activation
from tensorflow.keras import ops, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


memory = GRU(4, recurrent_activation=old_hard_sigmoid, kernel_initializer='ones')
gate = Activation(old_hard_sigmoid)
