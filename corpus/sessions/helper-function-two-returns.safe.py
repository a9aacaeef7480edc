import tensorflow as tf
from keras.backend import set_session


def make_session(threads=None):
    if threads:
        return tf.Session(config=tf.ConfigProto(intra_op_parallelism_threads=threads))
    options = tf.GPUOptions(allow_growth=True)
    return tf.Session(config=tf.ConfigProto(gpu_options=options))


set_session(make_session(threads=4))
