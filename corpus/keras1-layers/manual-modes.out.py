# corpus: dialect=k1
from tensorflow.keras.layers import BatchNormalization, Convolution2D, Embedding, MaxPooling2D


def block(units, mode, order):
    a = BatchNormalization(axis=1)
    b = BatchNormalization(mode=2)
    c = BatchNormalization(epsilon=1e-5, mode=mode)
    d = Convolution2D(units, (3, 3), border_mode='full')
    e = Convolution2D(units, nb_row=3)
    f = Embedding(1000, 64, dropout=0.2)
    g = MaxPooling2D((2, 2), data_format={"tf": "channels_last", "th": "channels_first", "default": None}[order])
    return a, b, c, d, e, f, g
