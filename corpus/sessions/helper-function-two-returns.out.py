import tensorflow as tf


def make_session(threads=None):
    if threads:
        tf.config.threading.set_intra_op_parallelism_threads(threads)
        return
    for gpu in tf.config.list_physical_devices('GPU'):
        tf.config.experimental.set_memory_growth(gpu, True)


make_session(threads=4)
