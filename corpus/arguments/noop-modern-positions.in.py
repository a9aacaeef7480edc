import tensorflow as tf
from tensorflow import keras

slow = tf.keras.optimizers.RMSprop(0.001, 0.9, 0.0)
image = keras.layers.Conv2D(64, 3, 2, 'same')
vector = keras.Input((3,), 4, 'float32')
leaky = tf.keras.layers.LeakyReLU(0.2)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile('adam', 'mse', [0.5], ['mae'])
labels = keras.utils.to_categorical([1, 2], 3)
