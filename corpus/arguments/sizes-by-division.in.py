# corpus: select=arguments
from keras.layers import LSTM, Conv2D, Dense, MaxPooling2D

filters = 64
half = filters / 2

Dense(filters / 2, activation="relu")
Dense(units=64.0)
LSTM(half)
Conv2D(half, 3, strides=1)
Conv2D(filters * 0.5, kernel_size=filters / 32, padding="same")
MaxPooling2D(pool_size=filters / 32)
