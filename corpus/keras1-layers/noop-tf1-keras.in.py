# corpus: select=keras1-layers
import tensorflow as tf
from tensorflow.python.keras.layers import Dense

sess = tf.Session()
a = tf.keras.layers.Conv2D(64, 3, 2)
b = tf.keras.layers.Conv2D(64, 3, 3, 'same')
c = Dense(10, tf.nn.relu, False)
d = tf.keras.layers.BatchNormalization(3, 0.9, 1e-5)
