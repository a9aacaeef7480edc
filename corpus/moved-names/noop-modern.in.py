import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.optimizers import schedules

model = keras.Sequential([layers.LSTM(3), keras.layers.Dense(1)])
rate = schedules.CosineDecay(0.1, 100)
start = tf.keras.initializers.RandomNormal()
