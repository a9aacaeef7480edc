from common import layers
from common.layers import Conv, Dense, flat, merge


def block(x):
    y = Conv(64, 3, 3, border_mode='same')(x)
    z = layers.Conv(64, 1, 1)(x)
    w = layers.MaxPooling2D(border_mode='same')(x)
    return flat(merge([y, z, w], mode='concat', concat_axis=3)), Dense(init='zero', output_dim=2)
