# corpus: select=backend,arguments dialect=k2
import numpy as np
from keras import backend as K, ops
from keras.layers import Dense, Layer
from keras.models import Sequential

model = Sequential([Dense(4, input_dim=3)])
model.layers[0].kernel.assign(np.ones((3, 4)))
for weight in model.trainable_weights:
    weight.assign(K.get_value(weight) * .9)
    print(weight.name, K.get_value(ops.mean(weight)), weight.dtype)


class Counter(Layer):
    def build(self, input_shape):
        self.total = self.add_weight(name='total', shape=(), initializer='zeros', trainable=False)
        super(Counter, self).build(input_shape)

    def call(self, x):
        self.total.assign_add(K.sum(x))
        self.total.assign(K.maximum(self.total, 0.))
        return x
