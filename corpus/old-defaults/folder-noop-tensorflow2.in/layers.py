# TensorFlow 2 had this private copy as well
import tensorflow as tf
from tensorflow.python.keras.utils import conv_utils


@tf.keras.utils.register_keras_serializable(package="nets")
class Pooling(tf.keras.layers.Layer):
    def __init__(self, data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.data_format = conv_utils.normalize_data_format(data_format)
