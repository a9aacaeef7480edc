# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras.layers import Lambda

hits = Lambda(lambda xs: tf.nn.in_top_k(predictions=xs[0], targets=xs[1], k=5))
drawn = Lambda(lambda x: tf.random.categorical(tf.math.log(x), 1, seed=7))
rain = Lambda(lambda x: tf.random.poisson(lam=x, shape=[3]))
