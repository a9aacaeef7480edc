# corpus: select=backend dialect=k2
from keras import backend as K, ops
from keras.layers import Dense, Input, Layer
from keras.models import Model


class Noise(Layer):
    def call(self, x, training=None):
        return (x + K.random_normal(K.shape(x))) if training else x


axis = 1 if K.image_data_format() == 'channels_first' else -1
inputs = Input((8,))
length = ops.sqrt(ops.sum(ops.square(inputs), axis=-1, keepdims=True))
model = Model(inputs, Dense(1)(Noise()(inputs / length)))
gradients = K.gradients(model.output, model.input)
