from common import *
import tensorflow as tf

K.get_session()
print(tf.math.log(x), keras.layers.Dense(3), K.sum(x))
