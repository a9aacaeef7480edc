# corpus: select=symbolic-tensors,backend dialect=k2
from keras import backend as K
from keras.layers import Dense, Input, Lambda, Layer

x = Input((8,))
mean = Dense(2)(x)


class Shift(Layer):
    def compute_output_shape(self, shape):
        return shape

    def call(self, inputs):
        return inputs + K.mean(mean)


y = Shift()(x)
double = Lambda(lambda t: t + K.sum(mean))
y = double(double(y))
y = Lambda(lambda t: K.square(t) * mean, output_shape=lambda shape: shape)(mean)
