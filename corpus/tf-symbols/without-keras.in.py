# corpus: select=tf-symbols
import tensorflow as tf

x = tf.placeholder(tf.float32)
y = tf.log(x)
