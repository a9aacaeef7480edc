import tensorflow as tf
from tensorflow.keras import backend as K

actions = [K.get_session, tf.Session]
start = lambda: K.set_session(tf.Session())
