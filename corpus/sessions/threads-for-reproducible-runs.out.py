import random as rn

import numpy as np
import tensorflow as tf

np.random.seed(42)
rn.seed(12345)

# Several threads are a source of results that differ.
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)

