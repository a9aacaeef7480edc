# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras

optimizer = tf.keras.optimizers.RMSprop(0.001, 0.9, 0.1, epsilon=1e-10)
momentum = tf.keras.optimizers.SGD(0.001, momentum=0.9, nesterov=True)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer=optimizer, loss="mse", metrics=["mae"])
model.compile(optimizer=momentum, loss="mse", metrics=["mae"])
