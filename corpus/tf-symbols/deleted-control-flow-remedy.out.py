# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense

print(tf.python.ops, Dense(1))
