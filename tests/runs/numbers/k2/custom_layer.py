import numpy as np
from keras import backend as K
from keras.engine import Layer, InputSpec
from keras.layers import Input, Dense
from keras.models import Model
from common import report, seed_weights, weights_of


class Scale(Layer):
    """x * gamma + beta, for each channel."""

    def __init__(self, units=4, **kwargs):
        self.units = units
        self.supports_masking = True
        super(Scale, self).__init__(**kwargs)

    def build(self, input_shape):
        self.input_spec = [InputSpec(shape=input_shape)]
        self.gamma = self.add_weight('gamma', (input_shape[-1],), initializer='ones')
        self.kernel = self.add_weight(name='kernel', shape=(input_shape[-1], self.units),
                                      initializer='glorot_uniform', trainable=True)
        self.built = True

    def call(self, inputs):
        return K.dot(inputs * self.gamma, self.kernel)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.units)

    def get_config(self):
        config = {'units': self.units}
        base_config = super(Scale, self).get_config()
        return dict(list(base_config.items()) + list(config.items()))


random = np.random.RandomState(16)
x = random.uniform(-1, 1, (24, 3)).astype('float32')
y = random.uniform(-1, 1, (24, 1)).astype('float32')
inputs = Input(shape=(3,))
model = Model(inputs=inputs, outputs=Dense(1)(Scale(5)(inputs)))
model.compile('rmsprop', 'mean_absolute_error')
seed_weights(model)
history = model.fit(x, y, epochs=3, batch_size=8, shuffle=False, verbose=0)
report(loss=history.history['loss'], out=model.predict(x), weights=weights_of(model))
