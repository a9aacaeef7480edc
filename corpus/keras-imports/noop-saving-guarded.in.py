import tensorflow as tf

try:
    register = tf.keras.saving.register_keras_serializable
except AttributeError:
    register = tf.keras.utils.register_keras_serializable
