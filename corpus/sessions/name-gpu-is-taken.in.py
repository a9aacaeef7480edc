import tensorflow as tf
from keras import backend as K


def setup(gpu):
	print('using', gpu)
	config = tf.ConfigProto()
	config.gpu_options.allow_growth = True
	K.set_session(tf.Session(config=config))
