from common import *
import tensorflow as tf

print(tf.math.log(x), keras.layers.Dense(3), K.sum(x))
