# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer=tf.keras.optimizers.Adam(0.01, beta_1=0.8, epsilon=1e-08), loss="mse")
other = keras.Sequential([keras.layers.Dense(1)])
other.compile(tf.keras.optimizers.SGD(learning_rate=0.1), "mse")
