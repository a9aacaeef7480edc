# corpus: dialect=k1 select=keras1-layers
from keras.layers import AtrousConv2D, AtrousConvolution1D, AtrousConvolution2D

a = AtrousConvolution1D(8, 3, atrous_rate=2, border_mode='same', subsample_length=1)
b = AtrousConvolution2D(8, 3, 3, atrous_rate=(2, 2), activation='relu', dim_ordering='tf')
c = AtrousConv2D(nb_filter=8, nb_row=3, nb_col=3, atrous_rate=(4, 4), W_regularizer='l2', b_constraint='nonneg')
