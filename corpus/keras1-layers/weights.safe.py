# corpus: select=keras1-layers
from keras.layers import LSTM, Convolution1D, Convolution2D, Dense
from tensorflow.keras import initializers

Dense(units=2, kernel_initializer=initializers.Constant(W), bias_initializer=initializers.Constant(b), use_bias=True)
Dense(2, use_bias=False, kernel_initializer=initializers.Constant(W))
Convolution2D(8, 3, 3, border_mode="same", weights=[W, b])
Convolution1D(8, 3, padding="same", weights=[W, b])
LSTM(units=4, weights=[W, U, b])
Dense(2, activation="relu", kernel_initializer=initializers.Constant(W), bias_initializer=initializers.Constant(b))
