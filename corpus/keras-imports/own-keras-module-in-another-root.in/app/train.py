from keras.layers.core import Dense
import keras

print(keras.models.Sequential([Dense(1)]))
