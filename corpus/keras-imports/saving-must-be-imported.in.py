import tensorflow as tf


@tf.keras.saving.register_keras_serializable(package="own")
class Scale(tf.keras.layers.Layer):
    def call(self, x):
        return 2 * x


def load(path):
    return tf.keras.saving.load_model(path)
