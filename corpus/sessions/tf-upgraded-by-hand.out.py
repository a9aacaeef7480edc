import tensorflow as tf

tf.config.threading.set_intra_op_parallelism_threads(2)
