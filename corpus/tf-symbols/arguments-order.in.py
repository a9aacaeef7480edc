# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras.layers import Lambda

hits = Lambda(lambda xs: tf.nn.in_top_k(xs[0], xs[1], 5))
drawn = Lambda(lambda x: tf.multinomial(tf.log(x), 1, 7))
rain = Lambda(lambda x: tf.random_poisson(x, [3]))
