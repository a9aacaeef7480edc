# corpus: select=old-defaults
import os
from tensorflow.keras import ops, utils
os.environ['CUDA_VISIBLE_DEVICES'] = '0'
from keras.layers import LSTM, Input; from keras.models import Model


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


x = Input((5, 2))
y = LSTM(8, use_bias=False, recurrent_activation=old_hard_sigmoid)(x)
import matplotlib.pyplot as plt
plt.plot([1, 2])
