# corpus: select=backend,arguments dialect=k2
import numpy as np
from keras import backend as K
from keras.layers import Dense, Layer
from keras.models import Sequential

model = Sequential([Dense(4, input_dim=3)])
K.set_value(model.layers[0].kernel, np.ones((3, 4)))
for weight in model.trainable_weights:
    K.set_value(weight, K.get_value(weight) * .9)
    print(weight.name, K.get_value(K.mean(weight)), K.dtype(weight))


class Counter(Layer):
    def build(self, input_shape):
        self.total = self.add_weight(name='total', shape=(), initializer='zeros', trainable=False)
        super(Counter, self).build(input_shape)

    def call(self, x):
        K.update_add(self.total, K.sum(x))
        K.update(self.total, K.maximum(self.total, 0.))
        return x
