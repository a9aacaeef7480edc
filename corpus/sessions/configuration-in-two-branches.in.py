import tensorflow as tf
from keras import backend as K


def setup(cpu):
    if cpu:
        config = tf.ConfigProto(device_count={'GPU': 0})
    else:
        config = tf.ConfigProto()
        config.gpu_options.allow_growth = True
    K.set_session(tf.Session(config=config))
