import tensorflow as tf

verbose = False

tf.config.set_soft_device_placement(True)
tf.debugging.set_log_device_placement(verbose)
