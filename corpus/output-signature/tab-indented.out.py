import tensorflow as tf


def make(rows):
	dataset = tf.data.Dataset.from_generator(
		rows,
		output_signature=(
			tf.TensorSpec(shape=(None, 2), dtype=tf.float32),
			tf.TensorSpec(shape=(), dtype=tf.int32),
		),
	)
	return dataset.batch(4)
