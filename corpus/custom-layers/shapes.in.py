# corpus: select=custom-layers
import tensorflow as tf
from tensorflow.keras.layers import Layer


class Linear(Layer):
    def build(self, input_shape):
        dim = input_shape[-1].value
        rows, columns = input_shape[1], input_shape[2]
        self.size = rows.value * columns.value
        sizes = [d.value for d in input_shape[1:]]
        self.kernel = self.add_weight("kernel", shape=[int(input_shape[-1]), 3])
        self.rest = self.add_weight(name="rest", shape=(dim, sizes[0], len(input_shape)))
        if input_shape.ndims != 3 or input_shape.rank != 3:
            raise ValueError(input_shape.as_list()[1:])
        first = input_shape.dims[0]
        self.all = [shape.as_list() for shape in input_shape]
        input_shape.assert_has_rank(3)
        super(Linear, self).build(input_shape)

    def compute_output_shape(self, input_shape):
        shape = input_shape.as_list()
        shape[-1] = 3
        return tf.TensorShape(shape)


class Pair(Layer):
    def build(self, input_shape):
        left, right = input_shape
        self.left = left.as_list()[1]
        self.right = right[1].value
