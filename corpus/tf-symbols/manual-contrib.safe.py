# corpus: select=tf-symbols
import tensorflow as tf
import tensorflow.contrib.slim as slim
from keras.layers import Lambda
from tensorflow.contrib import rnn
from tensorflow.contrib.layers import flatten, xavier_initializer

cell = rnn.BasicLSTMCell(3)
layer = Lambda(lambda x: flatten(slim.conv2d(x, 3, 3)))
ctc = tf.contrib.crf.crf_log_likelihood
print(xavier_initializer())
