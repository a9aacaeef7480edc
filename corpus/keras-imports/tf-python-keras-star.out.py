from tensorflow.keras.layers import *
from tensorflow.keras.models import Sequential

net = Sequential([Flatten(), Dense(3)])
