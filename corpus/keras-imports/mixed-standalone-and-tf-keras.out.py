import tensorflow as tf
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.layers import Flatten

old = Sequential([Flatten()])
new = tf.keras.Sequential([Dense(3), tf.keras.layers.Dense(1)])
