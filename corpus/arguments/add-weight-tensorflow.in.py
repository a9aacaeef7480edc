# corpus: select=arguments dialect=tf1
from tensorflow.keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.gamma = self.add_weight('gamma', [4], 'float32', 'ones', use_resource=True)
