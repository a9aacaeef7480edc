# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution1D

CONV = [
    Convolution1D(64, 3, border_mode='same', subsample_length=2),
    Convolution1D(nb_filter=64, filter_length=3, init='uniform', bias=False),
    Convolution1D(64, 3, 'uniform', 'relu', None, 'same', 1),
    Convolution1D(64, 3, W_regularizer='l2', b_regularizer='l2', W_constraint='nonneg', b_constraint='nonneg'),
    Convolution1D(64, 3, input_dim=4, input_length=100),
    Convolution1D(64, 3, input_dim=4),
    Convolution1D(64, 3, input_shape=(100, 4)),
]
