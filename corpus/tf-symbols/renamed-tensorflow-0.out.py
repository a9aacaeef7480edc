# corpus: select=tf-symbols dialect=k1
import tensorflow as tf
from keras.layers import Lambda

product = Lambda(lambda xs: tf.multiply(xs[0], xs[1]))
difference = Lambda(lambda xs: tf.subtract(tf.negative(xs[0]), xs[1]))
together = Lambda(lambda xs: tf.concat(axis=1, values=[xs[0], tf.stack(xs[1])]))
parts = Lambda(lambda x: tf.split(axis=1, num_or_size_splits=3, value=x))
selected = Lambda(lambda xs: tf.where(xs[0], xs[1], xs[2]))
