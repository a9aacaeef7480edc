# corpus: select=tf-symbols
from keras.layers import Lambda
from tensorflow.python.ops import array_ops
from tensorflow import Tensor
import tensorflow as tf

layer = Lambda(lambda xs: tf.stack(xs))
print(Tensor)
