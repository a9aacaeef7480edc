from tensorflow.keras.experimental import *
from tensorflow.keras.layers import Dense

layer = Dense(3)
