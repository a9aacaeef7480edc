# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Input
from tensorflow.keras.models import Model

image = Input((32, 32, 3))
x = tf.keras.ops.image.resize(image, (64, 64), data_format="channels_last")
code = Conv2D(8, 3, activation='relu')(x)
flat = tf.keras.ops.mean(code, axis=[1, 2])
edges = tf.image.sobel_edges(image)
model = Model(image, tf.keras.ops.concatenate([flat, flat * 2], axis=1))


def loss(y_true, y_pred):
    return tf.abs(y_true - y_pred) + tf.reduce_sum(code ** 2, axis=[1, 2])


model.compile('adam', loss)
