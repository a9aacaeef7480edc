# corpus: select=keras1-layers
from keras.layers import LSTM, Convolution1D, Convolution2D, Dense

Dense(output_dim=2, init="uniform", weights=[W, b], bias=True)
Dense(2, bias=False, weights=[W])
Convolution2D(8, 3, 3, border_mode="same", weights=[W, b])
Convolution1D(8, 3, border_mode="same", weights=[W, b])
LSTM(output_dim=4, weights=[W, U, b])
Dense(2, "uniform", "relu", [W, b])
