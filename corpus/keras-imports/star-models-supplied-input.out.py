from tensorflow.keras.models import *
from tensorflow.keras.layers import Input
from tensorflow.keras.layers import Dense

x = Input(shape=(4,))
net = Model(x, Dense(1)(x))
