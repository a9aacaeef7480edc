import tensorflow as tf
from tensorflow.keras import backend as K

sess = tf.Session()
K.set_session(sess)
