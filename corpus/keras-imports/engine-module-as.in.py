import keras.engine as KE
import keras.layers as KL


class Pyramid(KE.Layer):
    def call(self, inputs):
        return inputs[0]


print(KL.Dense(2), KE.InputSpec)
