# corpus: select=symbolic-tensors,backend dialect=k2
from keras import backend as K
from keras import metrics
from keras.layers import Dense, Input, Lambda, Layer
from keras.models import Model

x = Input((8,))
mean, spread = Dense(2)(x), Dense(2)(x)
decoded = Dense(8)(mean)


class LossLayer(Layer):
    def loss(self, x, decoded):
        # both terms
        kl = K.sum(1 + self.spread - K.square(self.mean_tensor) - K.exp(self.spread), axis=-1)
        return K.mean(metrics.binary_crossentropy(x, decoded) - kl / 2)

    def call(self, inputs):
        *inputs, self.spread, self.mean_tensor = inputs
        x = inputs[0]
        self.add_loss(self.loss(x, inputs[1]))
        return x


class Shift(Layer):
    def call(self, inputs, mask=None):
        inputs, self.mean_tensor = inputs
        return inputs + K.mean(self.mean_tensor)


y = LossLayer()([x, decoded, spread, mean])
y = Shift(name='shift')([y, mean])
y = Lambda(lambda t: t[0] * K.exp(t[1]) + K.sum(t[2]), name='scale')([decoded, spread, mean])
pair = Lambda(lambda ts: K.concatenate([*ts[:2], ts[2] * ts[0]]))([mean, spread, mean])


def away(t):
    t, decoded = t
    return K.abs(t - decoded)


z = Lambda(away, output_shape=(8,))([y, decoded])
model = Model(x, [y, z, pair])
