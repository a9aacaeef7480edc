import os

import tensorflow as tf


def get_session():
    """Make a session that takes memory as it needs it."""
    for gpu in tf.config.list_physical_devices('GPU'):
        tf.config.experimental.set_memory_growth(gpu, True)


def main(gpu):
    if gpu:
        os.environ['CUDA_VISIBLE_DEVICES'] = gpu
    get_session()
