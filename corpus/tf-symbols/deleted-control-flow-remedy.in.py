# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense

tf.python.control_flow_ops = tf
print(tf.python.ops, Dense(1))
