# corpus: dialect=k1
from tensorflow.keras.layers import Layer
from tensorflow.keras.layers import Dense


class Tile(Layer):
    def compute_output_shape(self, input_shape):
        return (input_shape[0], 2 * input_shape[1])

    def get_config(self):
        return {"shape": self.compute_output_shape((None, 2))}


class Both(Layer):
    def compute_output_shape(self, input_shape):
        return input_shape

    def get_output_shape_for(self, input_shape):
        return self.compute_output_shape(input_shape)


class More(Dense):
    def compute_output_shape(self, input_shape):
        return super(More, self).compute_output_shape(input_shape)


class Network:
    def get_output_shape_for(self, shape):
        return shape
