import tensorflow as tf

try:
    pass
except ImportError:
    pass

tf.config.set_soft_device_placement(True)
