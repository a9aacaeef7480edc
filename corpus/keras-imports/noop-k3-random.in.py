import keras
from keras import layers


class Jitter(layers.Layer):
    def call(self, x):
        return x + keras.random.normal((1,), seed=keras.random.SeedGenerator(1))
