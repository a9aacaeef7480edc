import keras_core as keras
from keras_core.layers import Dense

print(keras.layers.core, Dense)
