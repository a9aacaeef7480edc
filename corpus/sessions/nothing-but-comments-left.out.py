import tensorflow as tf
from tensorflow.keras import backend as K


def start():
    # the session of this thread
    # graph=tf.Graph()
    pass


start()
