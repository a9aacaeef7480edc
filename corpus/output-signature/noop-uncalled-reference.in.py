import tensorflow as tf

SOURCES = {
    "generator": tf.data.Dataset.from_generator,
    "slices": tf.data.Dataset.from_tensor_slices,
}
