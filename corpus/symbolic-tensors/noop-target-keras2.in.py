# corpus: select=symbolic-tensors target=keras2
import tensorflow as tf
from tensorflow.keras.layers import Dense, Input

x = Input((4,))
y = Dense(3)(tf.nn.relu(x))
