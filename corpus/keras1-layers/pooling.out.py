# corpus: dialect=k1 select=keras1-layers
from keras.layers import AveragePooling1D, AveragePooling3D, GlobalAveragePooling2D, GlobalMaxPooling3D, MaxPooling1D, MaxPooling2D, MaxPooling3D

POOLING = [
    MaxPooling1D(pool_size=4, strides=2, padding='same'),
    MaxPooling1D(4, strides=None),
    MaxPooling1D(4, 2, 'same'),
    AveragePooling1D(pool_size=4),
    MaxPooling2D(pool_size=(2, 2), strides=(2, 2), padding='same'),
    MaxPooling3D((2, 2, 2), padding='valid', data_format='channels_first'),
    AveragePooling3D(pool_size=(2, 2, 2), data_format='channels_last'),
    GlobalAveragePooling2D(data_format='channels_first'),
    GlobalMaxPooling3D('channels_last'),
]
