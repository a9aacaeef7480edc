# corpus: select=tf-symbols dialect=k1
import tensorflow as tf
from keras.layers import Lambda

product = Lambda(lambda xs: tf.mul(xs[0], xs[1]))
difference = Lambda(lambda xs: tf.sub(tf.neg(xs[0]), xs[1]))
together = Lambda(lambda xs: tf.concat(1, [xs[0], tf.pack(xs[1])]))
parts = Lambda(lambda x: tf.split(1, 3, x))
selected = Lambda(lambda xs: tf.select(xs[0], xs[1], xs[2]))
