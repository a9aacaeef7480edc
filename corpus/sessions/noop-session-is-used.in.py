import tensorflow as tf
from tensorflow.keras import backend as K

sess = tf.Session()
K.set_session(sess)
x = tf.constant(1.0)
sess.run(tf.global_variables_initializer())
print(sess.run(x))
