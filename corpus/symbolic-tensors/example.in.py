# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Dense, Input
from tensorflow.keras.models import Model

image = Input((32, 32, 3))
x = tf.image.resize(image, (64, 64))
x = Conv2D(8, 3)(x)
x = tf.nn.relu(x)
left, right = tf.split(x, 2, axis=-1)
x = tf.concat([left, right * 2], 3)
x = tf.reduce_mean(x, axis=[1, 2])
x = tf.nn.local_response_normalization(x[:, None, None])
model = Model(image, Dense(10)(x[:, 0, 0]))
