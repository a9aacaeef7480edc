# corpus: select=keras1-layers
import numpy as np
from keras.layers import LSTM, Convolution2D, Dense

nb_classes = np.max(y) + 1
nb_filter = 64

Dense(int(nb_classes))
Dense(units=int(nb_classes), kernel_initializer="uniform")
Dense(int(nb_classes), kernel_initializer="uniform")
Convolution2D(int(nb_filter / 2), (3, 3), padding="same")
LSTM(units=nb_classes)
