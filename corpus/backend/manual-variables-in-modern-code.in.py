# corpus: select=backend
import tensorflow as tf
from tensorflow.keras import backend as K


class Join(tf.keras.layers.Layer):
    def call(self, inputs, training=None):
        return inputs + K.zeros((1,)) + tf.zeros((1,))
