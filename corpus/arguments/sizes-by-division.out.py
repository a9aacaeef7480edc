# corpus: select=arguments
from keras.layers import LSTM, Conv2D, Dense, MaxPooling2D

filters = 64
half = filters / 2

Dense(int(filters / 2), activation="relu")
Dense(units=64)
LSTM(int(half))
Conv2D(int(half), 3, strides=1)
Conv2D(int(filters * 0.5), kernel_size=int(filters / 32), padding="same")
MaxPooling2D(pool_size=int(filters / 32))
