import keras
from keras import ops


class Attention(keras.layers.Layer):
    def call(self, x):
        return ops.softmax(x)
