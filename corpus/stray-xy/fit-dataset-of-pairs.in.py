import numpy as np
import tensorflow as tf

x, y = np.random.rand(60, 3), np.random.rand(60, 1)
train_ds = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(60).batch(12)
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile('sgd', 'mse')
model.fit(train_ds, y, epochs=3)
