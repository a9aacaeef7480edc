from common import layers
from common.layers import Conv, Dense, flat, merge
from tensorflow.keras.layers import concatenate


def block(x):
    y = Conv(64, (3, 3), padding='same')(x)
    z = layers.Conv(64, (1, 1))(x)
    w = layers.MaxPooling2D(padding='same')(x)
    return flat(concatenate([y, z, w], axis=3)), Dense(kernel_initializer='zero', units=2)
