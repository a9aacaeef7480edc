import os

import keras
import tensorflow as tf


def get_session():
    """Make a session that takes memory as it needs it."""
    config = tf.ConfigProto()
    config.gpu_options.allow_growth = True
    return tf.Session(config=config)


def main(gpu):
    if gpu:
        os.environ['CUDA_VISIBLE_DEVICES'] = gpu
    keras.backend.tensorflow_backend.set_session(get_session())
