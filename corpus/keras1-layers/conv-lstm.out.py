# corpus: dialect=k1 select=keras1-layers
from keras.layers import ConvLSTM2D

ConvLSTM2D(filters=40, kernel_size=(3, 3), input_shape=(None, 40, 40, 1), padding='same', return_sequences=True)
ConvLSTM2D(40, (3, 3), kernel_initializer='uniform', recurrent_initializer='orthogonal', data_format='channels_last', recurrent_activation='sigmoid', strides=(2, 2))
ConvLSTM2D(40, (3, 3), kernel_regularizer='l2', recurrent_regularizer='l2', bias_regularizer='l2', dropout=0.1, recurrent_dropout=0.1, unit_forget_bias=True)
