import tensorflow as tf
from tensorflow.keras import backend as K

config = tf.ConfigProto()
config.gpu_options.visible_device_list = "0,1"
config.gpu_options.allocator_type = 'BFC'
K.set_session(tf.Session(config=config))
