def open_stream(source):
    import tensorflow as tf

    return tf.data.Dataset.from_generator(source, tf.string, ())
