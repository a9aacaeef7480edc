# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense

loss = tf.reduce_mean(Dense(1)(tf.ones((2, 3))))
step = tf.train.AdamOptimizer(1e-4).minimize(loss)
