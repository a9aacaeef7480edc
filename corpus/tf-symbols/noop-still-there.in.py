# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda
from tensorflow.python.client import device_lib
from tensorflow.python.framework import ops
from tensorflow.python.platform import gfile

print(device_lib.list_local_devices(), ops.get_default_graph, gfile.Exists("x"))
layer = Lambda(lambda x: tf.nn.relu(tf.matmul(x, x)) + tf.cast(x, tf.float32))
v = tf.Variable(1.0, trainable=False, name="v")
with tf.device("/cpu:0"), tf.name_scope("scope"), tf.control_dependencies([v]):
    c = tf.constant(1.0, tf.float32, [1], "c")
