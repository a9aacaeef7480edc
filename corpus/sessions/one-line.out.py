import tensorflow as tf
[tf.config.experimental.set_memory_growth(gpu, True) for gpu in tf.config.list_physical_devices('GPU')]
growth = True
if growth: [tf.config.experimental.set_memory_growth(gpu, True) for gpu in tf.config.list_physical_devices('GPU')]
