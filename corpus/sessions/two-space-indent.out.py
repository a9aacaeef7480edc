import tensorflow as tf


def setup(gpu):
  print(gpu)


for gpu in tf.config.list_physical_devices('GPU'):
  tf.config.experimental.set_memory_growth(gpu, bool(1))
