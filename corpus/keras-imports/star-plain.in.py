from keras.models import *
from keras.layers import *
from keras.optimizers import *

x = Input(shape=(4,))
net = Model(x, Dense(1)(x))
opt = Adam()
