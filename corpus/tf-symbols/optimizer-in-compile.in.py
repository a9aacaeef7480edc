# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer=tf.train.AdamOptimizer(0.01, beta1=0.8), loss="mse")
other = keras.Sequential([keras.layers.Dense(1)])
other.compile(tf.train.GradientDescentOptimizer(learning_rate=0.1, use_locking=False), "mse")
