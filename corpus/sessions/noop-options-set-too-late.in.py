import tensorflow as tf
from tensorflow.keras import backend as K

config = tf.ConfigProto()
K.set_session(tf.Session(config=config))
config.gpu_options.allow_growth = True
