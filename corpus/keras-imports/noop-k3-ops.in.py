import keras


def gelu(x):
    return x * keras.ops.sigmoid(1.702 * x)


net = keras.Sequential([keras.layers.Dense(2, activation=gelu)])
