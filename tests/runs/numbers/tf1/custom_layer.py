import numpy as np
import tensorflow as tf
from tensorflow.keras import layers
from common import report, seed_weights, weights_of


class Linear(layers.Layer):
    def __init__(self, units=3, **kwargs):
        super(Linear, self).__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        shape = tf.TensorShape((input_shape[-1], self.units))
        self.kernel = self.add_weight(name='kernel', shape=shape, initializer='uniform',
                                      trainable=True)
        self.bias = self.add_variable('bias', shape=[self.units], initializer=tf.zeros_initializer())
        super(Linear, self).build(input_shape)

    def call(self, inputs):
        return tf.nn.bias_add(tf.matmul(inputs, self.kernel), self.bias)

    def compute_output_shape(self, input_shape):
        shape = tf.TensorShape(input_shape).as_list()
        shape[-1] = self.units
        return tf.TensorShape(shape)


random = np.random.RandomState(5)
x = random.uniform(-1, 1, (24, 4)).astype('float32')
y = random.uniform(-1, 1, (24, 2)).astype('float32')
inputs = tf.keras.Input(shape=(4,))
hidden = Linear(6)(inputs)
hidden = layers.Activation('relu')(hidden)
model = tf.keras.Model(inputs=inputs, outputs=Linear(2)(hidden))
model.compile(optimizer='adagrad', loss='mae')
seed_weights(model)
history = model.fit(x, y, epochs=3, batch_size=8, shuffle=False, verbose=0)
report(loss=history.history['loss'], out=model.predict(x), weights=weights_of(model))
