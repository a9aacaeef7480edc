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
        kl = K.sum(1 + spread - K.square(mean) - K.exp(spread), axis=-1)
        return K.mean(metrics.binary_crossentropy(x, decoded) - kl / 2)

    def call(self, inputs):
        x = inputs[0]
        self.add_loss(self.loss(x, inputs[1]))
        return x


class Shift(Layer):
    def call(self, inputs, mask=None):
        return inputs + K.mean(mean)


y = LossLayer()([x, decoded])
y = Shift(name='shift')(y)
y = Lambda(lambda t: t * K.exp(spread) + K.sum(mean), name='scale')(decoded)
pair = Lambda(lambda ts: K.concatenate([*ts, mean * ts[0]]))([mean, spread])


def away(t):
    return K.abs(t - decoded)


z = Lambda(away, output_shape=(8,))(y)
model = Model(x, [y, z, pair])
