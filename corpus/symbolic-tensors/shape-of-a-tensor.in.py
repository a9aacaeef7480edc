# corpus: dialect=tf1 select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Dense, Flatten, Input, Lambda, Reshape
from tensorflow.keras.models import Model

inputs = Input(shape=(8, 8, 1))
x = Conv2D(4, 3)(inputs)
shape = x.shape.as_list()  # for the decoder
size = x.shape[1].value * x.shape[2].value
height, width = x.shape[1:3]
if x.shape.ndims == 4:
    x = Flatten()(x)
x = Dense(size * shape[-1])(x)
x = Reshape((height.value, width.value, -1))(x)
x = Lambda(lambda t: tf.reshape(t, [-1, t.shape.as_list()[-1]]))(x)
model = Model(inputs, x)
static = model.output.shape.is_fully_defined()

plain = tf.zeros((2, 3)).shape.as_list()
