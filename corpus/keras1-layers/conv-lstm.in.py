# corpus: dialect=k1 select=keras1-layers
from keras.layers import ConvLSTM2D

ConvLSTM2D(nb_filter=40, nb_row=3, nb_col=3, input_shape=(None, 40, 40, 1), border_mode='same', return_sequences=True)
ConvLSTM2D(40, 3, 3, init='uniform', inner_init='orthogonal', dim_ordering='tf', inner_activation='sigmoid', subsample=(2, 2))
ConvLSTM2D(40, 3, 3, W_regularizer='l2', U_regularizer='l2', b_regularizer='l2', dropout_W=0.1, dropout_U=0.1, forget_bias_init='one')
