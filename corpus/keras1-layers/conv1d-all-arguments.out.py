# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution1D

CONV = [
    Convolution1D(64, 3, padding='same', strides=2),
    Convolution1D(filters=64, kernel_size=3, kernel_initializer='uniform', use_bias=False),
    Convolution1D(64, 3, kernel_initializer='uniform', activation='relu', padding='same', strides=1),
    Convolution1D(64, 3, kernel_regularizer='l2', bias_regularizer='l2', kernel_constraint='nonneg', bias_constraint='nonneg'),
    Convolution1D(64, 3, input_shape=(100, 4)),
    Convolution1D(64, 3, input_shape=(None, 4)),
    Convolution1D(64, 3, input_shape=(100, 4)),
]
