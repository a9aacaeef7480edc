"""A dense layer made by hand, as the documentation of Keras 1 showed it."""
import numpy as np
from keras import backend as K
from keras.engine.topology import Layer
from keras.models import Sequential
from keras.layers import Dense
from common import report, seed_weights, weights_of


class MyLayer(Layer):
    def __init__(self, output_dim, **kwargs):
        self.output_dim = output_dim
        super(MyLayer, self).__init__(**kwargs)

    def build(self, input_shape):
        self.W = self.add_weight(shape=(input_shape[1], self.output_dim),
                                 initializer='uniform', trainable=True, name='W')
        self.b = self.add_weight((self.output_dim,), initializer='zero', name='b')
        super(MyLayer, self).build(input_shape)

    def call(self, x, mask=None):
        return K.dot(x, self.W) + self.b

    def get_output_shape_for(self, input_shape):
        return (input_shape[0], self.output_dim)


random = np.random.RandomState(10)
x = random.uniform(-1, 1, (24, 3)).astype('float32')
y = random.uniform(-1, 1, (24, 2)).astype('float32')
model = Sequential([MyLayer(5, input_shape=(3,)), Dense(2)])
model.compile(loss='mae', optimizer='sgd')
seed_weights(model)
h = model.fit(x, y, nb_epoch=3, batch_size=8, shuffle=False, verbose=0)
report(loss=h.history['loss'], weights=weights_of(model), predicted=model.predict(x[:6]))
