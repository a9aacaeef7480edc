import tensorflow as tf
from tensorflow.keras import saving


@saving.register_keras_serializable(package="own")
class Scale(tf.keras.layers.Layer):
    def call(self, x):
        return 2 * x


def load(path):
    return saving.load_model(path)
