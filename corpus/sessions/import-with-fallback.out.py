import tensorflow as tf

try:
    from keras.backend.tensorflow_backend import set_session
except ImportError:
    from tensorflow.compat.v1.keras.backend import set_session

tf.config.set_soft_device_placement(True)
