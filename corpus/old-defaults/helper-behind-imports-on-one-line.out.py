# corpus: select=old-defaults
from tensorflow.keras import ops, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


import os; from keras.layers import LSTM, Input; y = LSTM(8, unit_forget_bias=False, recurrent_activation=old_hard_sigmoid)(Input((5, 2)))
print(os.sep)
