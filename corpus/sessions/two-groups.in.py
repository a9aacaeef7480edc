import tensorflow as tf
from keras import backend as K


def on_gpu():
    config = tf.ConfigProto()
    config.gpu_options.allow_growth = True
    K.set_session(tf.Session(config=config))


def on_cpu():
    K.set_session(tf.Session(config=tf.ConfigProto(device_count={'GPU': 0})))


def from_scratch():
    K.clear_session()
    K.set_session(tf.Session())
