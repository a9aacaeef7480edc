from keras.models import *
from keras.layers import Dense

x = Input(shape=(4,))
net = Model(x, Dense(1)(x))
