from common import *
import tensorflow as tf

print(tf.log(x), keras.layers.Dense(3), K.sum(x))
