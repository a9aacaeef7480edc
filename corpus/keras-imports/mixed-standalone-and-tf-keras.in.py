import tensorflow as tf
from keras.models import Sequential
from tensorflow.keras.layers import Dense
from keras.layers.core import Flatten

old = Sequential([Flatten()])
new = tf.keras.Sequential([Dense(3), tf.keras.layers.Dense(1)])
