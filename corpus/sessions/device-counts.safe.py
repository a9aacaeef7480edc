import tensorflow as tf
from tensorflow import keras

num_gpu = 1
num_cpu = 4

config = tf.ConfigProto(
    intra_op_parallelism_threads=num_cpu,
    # one process per card
    inter_op_parallelism_threads=num_cpu,
    allow_soft_placement=True,
    device_count={'CPU': num_cpu, 'GPU': num_gpu},
)
session = tf.Session(config=config)
keras.backend.set_session(session)
