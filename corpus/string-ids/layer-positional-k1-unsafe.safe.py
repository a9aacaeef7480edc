# corpus: dialect=k1 select=string-ids
from keras.layers.recurrent import LSTM
from tensorflow.keras import ops, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


memory = LSTM(8, 'glorot_uniform', 'orthogonal', 'one', 'tanh', old_hard_sigmoid)
