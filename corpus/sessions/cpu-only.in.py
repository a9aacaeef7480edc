import keras.backend as K
import tensorflow as tf


def force_cpu():
    """Hide all GPUs."""
    config = tf.ConfigProto(device_count={'GPU': 0})
    session = tf.Session(config=config)
    K.set_session(session)
