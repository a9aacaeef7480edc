# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras import layers


class Scale(layers.Layer):
    def call(self, inputs):
        x, y = inputs
        return tf.concat([tf.square(x), y], axis=-1)


def mean(t):
    return tf.reduce_mean(t, axis=1)


def loss(y_true, y_pred):
    return tf.reduce_mean(tf.square(y_true - y_pred))


x = layers.Input((4, 3))
y = Scale()([x, x])
y = layers.Lambda(mean)(y)
y = layers.Lambda(lambda t: tf.nn.relu(t), name='relu')(y)
model = tf.keras.Model(x, y)
model.compile('adam', loss)
