def open_stream(source):
    import tensorflow as tf

    return tf.data.Dataset.from_generator(source, output_signature=tf.TensorSpec(shape=(), dtype=tf.string))
