import random as rn

import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K

np.random.seed(42)
rn.seed(12345)

# Several threads are a source of results that differ.
session_conf = tf.ConfigProto(intra_op_parallelism_threads=1,
                              inter_op_parallelism_threads=1)

sess = tf.Session(graph=tf.get_default_graph(), config=session_conf)
K.set_session(sess)
