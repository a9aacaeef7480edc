import tensorflow as tf
from tensorflow.keras import backend as K


def on_gpu():
    for gpu in tf.config.list_physical_devices('GPU'):
        tf.config.experimental.set_memory_growth(gpu, True)


def on_cpu():
    tf.config.set_visible_devices([], 'GPU')


def from_scratch():
    K.clear_session()
