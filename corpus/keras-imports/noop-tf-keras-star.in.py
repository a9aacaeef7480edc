from tensorflow.keras.layers import *
from tensorflow.keras.models import *

net = Sequential([Flatten(), Dense(3)])
