from tensorflow import keras

net = keras.models.Sequential()
net.add(keras.layers.Dense(3, input_shape=(4,)))
net.add(keras.layers.LeakyReLU())
labels = keras.utils.to_categorical([0, 1, 2])


class Twice(keras.layers.Layer):
    def call(self, x):
        return 2 * x
