# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda

layer = Lambda(lambda x: tf.nn.dropout(x, keep_prob=0.8))
other = Lambda(lambda x, keep=0.5: tf.nn.dropout(x, keep_prob=keep if keep else 1.0, seed=1))
