import tensorflow as tf


def setup(gpu):
	print('using', gpu)
	for gpu_ in tf.config.list_physical_devices('GPU'):
		tf.config.experimental.set_memory_growth(gpu_, True)
