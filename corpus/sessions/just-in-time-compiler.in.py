import tensorflow as tf
from keras import backend as K

config = tf.ConfigProto()
config.graph_options.optimizer_options.global_jit_level = tf.OptimizerOptions.ON_1
K.set_session(tf.Session(config=config))
