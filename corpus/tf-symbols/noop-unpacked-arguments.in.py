# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda

options = {"keepdims": True}
layer = Lambda(lambda x: tf.reduce_sum(x, **options))
args = ([1.0], 0)
print(tf.expand_dims(*args))
