from tensorflow import keras


def plug(keras):
    return keras.layers.core.Dense(1)


print(keras.layers.Dense(2))
