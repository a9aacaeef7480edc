import tensorflow as tf
import keras.backend as K

sess = tf.Session()
K.set_session(sess)

print(K.floatx())
