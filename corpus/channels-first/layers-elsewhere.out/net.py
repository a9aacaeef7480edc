from keras.layers import Conv2D


def block(x):
    return Conv2D(8, (3, 3))(x)
