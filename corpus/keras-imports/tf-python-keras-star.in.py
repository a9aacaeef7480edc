from tensorflow.python.keras.layers import *
from tensorflow.python.keras.models import Sequential

net = Sequential([Flatten(), Dense(3)])
