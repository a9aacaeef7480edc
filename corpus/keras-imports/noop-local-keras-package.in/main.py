import keras.layers
from keras.layers import Dense
from keras.models import small

print(keras.layers.Dense(1), Dense(2), small())
