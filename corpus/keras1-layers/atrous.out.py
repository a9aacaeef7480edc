# corpus: dialect=k1 select=keras1-layers
from keras.layers import Conv1D, Conv2D

a = Conv1D(8, 3, dilation_rate=2, padding='same', strides=1)
b = Conv2D(8, (3, 3), dilation_rate=(2, 2), activation='relu', data_format='channels_last')
c = Conv2D(filters=8, kernel_size=(3, 3), dilation_rate=(4, 4), kernel_regularizer='l2', bias_constraint='nonneg')
