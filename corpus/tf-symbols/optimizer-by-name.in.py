# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras

optimizer = tf.train.RMSPropOptimizer(0.001, 0.9, 0.1)
momentum = tf.train.MomentumOptimizer(0.001, momentum=0.9, use_nesterov=True)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer=optimizer, loss="mse", metrics=["mae"])
model.compile(optimizer=momentum, loss="mse", metrics=["mae"])
