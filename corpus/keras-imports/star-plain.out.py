from tensorflow.keras.models import *
from tensorflow.keras.layers import *
from tensorflow.keras.optimizers import *

x = Input(shape=(4,))
net = Model(x, Dense(1)(x))
opt = Adam()
