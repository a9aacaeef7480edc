# corpus: select=methods
import tensorflow as tf
from tensorflow.examples.tutorials import mnist

x = tf.placeholder(tf.float32, (None, 3))
print(x.get_shape().as_list(), x.op.name, x.graph, x.device)
opt = tf.train.AdamOptimizer(0.1)
step = opt.minimize(loss)
print(opt.get_slot(v, "m"), opt._lr)
