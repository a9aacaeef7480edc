import tensorflow as tf
from tensorflow.keras import backend as K


class Agent:
    def __init__(self):
        self.sess = K.get_session()
        self.saver = tf.compat.v1.train.Saver()

    def save(self, path):
        self.saver.save(self.sess, path)
