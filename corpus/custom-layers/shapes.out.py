# corpus: select=custom-layers
import tensorflow as tf
from tensorflow.keras.layers import Layer


class Linear(Layer):
    def build(self, input_shape):
        dim = input_shape[-1]
        rows, columns = input_shape[1], input_shape[2]
        self.size = rows * columns
        sizes = [d for d in input_shape[1:]]
        self.kernel = self.add_weight("kernel", shape=[int(input_shape[-1]), 3])
        self.rest = self.add_weight(name="rest", shape=(dim, sizes[0], len(input_shape)))
        if len(input_shape) != 3 or len(input_shape) != 3:
            raise ValueError(list(input_shape)[1:])
        first = list(input_shape)[0]
        self.all = [list(shape) for shape in input_shape]
        input_shape.assert_has_rank(3)
        super(Linear, self).build(input_shape)

    def compute_output_shape(self, input_shape):
        shape = list(input_shape)
        shape[-1] = 3
        return tf.TensorShape(shape)


class Pair(Layer):
    def build(self, input_shape):
        left, right = input_shape
        self.left = list(left)[1]
        self.right = right[1]
