def build():
    import keras
    from keras.engine import Layer, Model

    class Twice(Layer):
        def call(self, x):
            return 2 * x

    x = keras.layers.Input(shape=(3,))
    return Model(x, keras.layers.core.Dense(1)(Twice()(x)))


async def report():
    from keras import backend as K
    return K.floatx()
