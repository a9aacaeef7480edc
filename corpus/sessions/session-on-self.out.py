import tensorflow as tf
from tensorflow.keras import backend as K


class Agent(object):
    def __init__(self, size):
        self.size = size

    def act(self):
        return self.size
