# corpus: dialect=k1
from keras.engine.topology import Layer
from keras.layers import Dense


class Tile(Layer):
    def get_output_shape_for(self, input_shape):
        return (input_shape[0], 2 * input_shape[1])

    def get_config(self):
        return {"shape": self.get_output_shape_for((None, 2))}


class Both(Layer):
    def compute_output_shape(self, input_shape):
        return input_shape

    def get_output_shape_for(self, input_shape):
        return self.compute_output_shape(input_shape)


class More(Dense):
    def get_output_shape_for(self, input_shape):
        return super(More, self).get_output_shape_for(input_shape)


class Network:
    def get_output_shape_for(self, shape):
        return shape
