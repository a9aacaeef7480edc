from tensorflow.contrib import keras
from tensorflow.contrib.keras import layers as L
from tensorflow.contrib.keras.api.keras.models import Sequential

net = Sequential()
net.add(L.Dense(3))
print(keras.backend.floatx())
