# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Dense, Input
from tensorflow.keras.models import Model

image = Input((32, 32, 3))
x = tf.keras.ops.image.resize(image, (64, 64), data_format="channels_last")
x = Conv2D(8, 3)(x)
x = tf.keras.ops.relu(x)
left, right = tf.keras.ops.split(x, 2, axis=-1)
x = tf.keras.ops.concatenate([left, right * 2], axis=3)
x = tf.keras.ops.mean(x, axis=[1, 2])
x = tf.keras.layers.Lambda(tf.nn.local_response_normalization)(x[:, None, None])
model = Model(image, Dense(10)(x[:, 0, 0]))
