from tensorflow import keras
from tensorflow.keras import layers as L
from tensorflow.keras.models import Sequential

net = Sequential()
net.add(L.Dense(3))
print(keras.backend.floatx())
