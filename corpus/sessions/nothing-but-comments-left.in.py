import tensorflow as tf
from keras import backend as K


def start():
    # the session of this thread
    K.set_session(tf.Session(
        # graph=tf.Graph()
    ))


start()
