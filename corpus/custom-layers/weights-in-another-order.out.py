# corpus: select=custom-layers
from keras import backend as K
from keras.layers import Layer
from tensorflow.keras import Variable


class Linear(Layer):
    def build(self, input_shape):
        b = self.add_weight(shape=(4,), initializer="zeros")
        W = Variable(self.start, dtype=K.floatx())
        self.W, self.b = W, b
