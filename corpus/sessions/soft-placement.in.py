import tensorflow as tf
from keras import backend as K

verbose = False

config = tf.ConfigProto(allow_soft_placement=True, log_device_placement=verbose)
K.set_session(tf.Session(config=config))
