# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda

layer = Lambda(lambda x: tf.reduce_sum(x, 1, True) + tf.argmax(x, axis=1) + tf.squeeze(x, [1]))
other = Lambda(lambda x: tf.nn.softmax(x, axis=-1) + tf.concat([x, x], 1) + tf.split(x, 3, 1))
third = Lambda(lambda x: tf.nn.conv2d(x, x, [1, 1, 1, 1], "SAME"))
entropy = tf.nn.softmax_cross_entropy_with_logits(labels=[[1.0]], logits=[[1.0]])
