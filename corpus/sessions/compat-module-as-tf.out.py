import tensorflow.compat.v1 as tf

tf.debugging.set_log_device_placement(True)
for gpu in tf.config.list_physical_devices('GPU'):
    tf.config.experimental.set_memory_growth(gpu, True)
