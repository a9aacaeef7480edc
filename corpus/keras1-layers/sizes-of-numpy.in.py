# corpus: select=keras1-layers
import numpy as np
from keras.layers import LSTM, Convolution2D, Dense

nb_classes = np.max(y) + 1
nb_filter = 64

Dense(nb_classes)
Dense(output_dim=nb_classes, init="uniform")
Dense(nb_classes, "uniform")
Convolution2D(nb_filter / 2, 3, 3, border_mode="same")
LSTM(output_dim=nb_classes)
