def build():
    from tensorflow import keras
    from tensorflow.keras import Layer, Model

    class Twice(Layer):
        def call(self, x):
            return 2 * x

    x = keras.layers.Input(shape=(3,))
    return Model(x, keras.layers.Dense(1)(Twice()(x)))


async def report():
    from tensorflow.keras import backend as K
    return K.floatx()
