from tensorflow.keras.models import Model, Sequential
from tensorflow.keras.layers import Input

x = Input(shape=(6,))
autoencoder = Model(x, x)
