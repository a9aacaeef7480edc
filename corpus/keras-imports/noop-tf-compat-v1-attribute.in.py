import tensorflow.compat.v1 as tf1
from tensorflow.compat.v1 import keras

print(tf1.keras.layers.Dense(2), keras.layers.Dense(1))
