import tensorflow as tf
from tensorflow.keras import backend as K

config = tf.ConfigProto(allow_soft_placement=True)


def start():
    K.set_session(tf.Session(config=config))
