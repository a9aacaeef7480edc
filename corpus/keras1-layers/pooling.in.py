# corpus: dialect=k1 select=keras1-layers
from keras.layers import AveragePooling1D, AveragePooling3D, GlobalAveragePooling2D, GlobalMaxPooling3D, MaxPooling1D, MaxPooling2D, MaxPooling3D

POOLING = [
    MaxPooling1D(pool_length=4, stride=2, border_mode='same'),
    MaxPooling1D(4, stride=None),
    MaxPooling1D(4, 2, 'same'),
    AveragePooling1D(pool_length=4),
    MaxPooling2D(pool_size=(2, 2), strides=(2, 2), border_mode='same'),
    MaxPooling3D((2, 2, 2), border_mode='valid', dim_ordering='th'),
    AveragePooling3D(pool_size=(2, 2, 2), dim_ordering='tf'),
    GlobalAveragePooling2D(dim_ordering='th'),
    GlobalMaxPooling3D('tf'),
]
