import keras
from keras import layers


@keras.saving.register_keras_serializable(package='own')
class Twice(layers.Layer):
    def call(self, x):
        return 2 * x
