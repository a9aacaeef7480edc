import keras.layers.merge


def joined(branches):
    # the module of Keras 2, not the function of Keras 1
    return keras.layers.merge.Concatenate(axis=-1)(branches)
