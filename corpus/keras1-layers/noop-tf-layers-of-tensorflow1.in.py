# corpus: select=keras1-layers
import tensorflow as tf

x = tf.layers.conv2d(images, 64, 3, 2, padding='same')
y = tf.layers.dense(x, 10, tf.nn.relu)
z = tf.contrib.layers.conv2d(x, 64, 3, 2)
w = tf.nn.dropout(z, 0.5)
