import tensorflow as tf


def setup(cpu):
    if cpu:
        tf.config.set_visible_devices([], 'GPU')
    else:
        for gpu in tf.config.list_physical_devices('GPU'):
            tf.config.experimental.set_memory_growth(gpu, True)
