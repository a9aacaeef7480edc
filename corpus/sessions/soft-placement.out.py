import tensorflow as tf
from tensorflow.keras import backend as K

verbose = False

tf.config.set_soft_device_placement(True)
tf.debugging.set_log_device_placement(verbose)
