# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Conv2D, Lambda

conv = Conv2D(3, kernel_size=3)
layer = Lambda(lambda x: tf.nn.dropout(x, 0.7))
