import tensorflow.compat.v1 as tf
from tensorflow.keras import backend as K

config = tf.ConfigProto(log_device_placement=True)
config.gpu_options.allow_growth = True
K.set_session(tf.Session(config=config))
