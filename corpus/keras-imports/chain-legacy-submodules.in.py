import keras

net = keras.models.Sequential()
net.add(keras.layers.core.Dense(3, input_shape=(4,)))
net.add(keras.layers.advanced_activations.LeakyReLU())
labels = keras.utils.np_utils.to_categorical([0, 1, 2])


class Twice(keras.engine.topology.Layer):
    def call(self, x):
        return 2 * x
