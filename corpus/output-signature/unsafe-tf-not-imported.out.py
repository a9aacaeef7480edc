def count(stop):
    yield from range(stop)


ds = tf.data.Dataset.from_generator(count, args=[25], output_signature=tf.TensorSpec(shape=(), dtype=tf.int32))
