# corpus: select=arguments dialect=tf1
from tensorflow.keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.gamma = self.add_weight(name='gamma', shape=[4], dtype='float32', initializer='ones')
