import tensorflow as tf
from tensorflow.keras import backend as K


def setup(gpu):
  print(gpu)


config = tf.ConfigProto()
config.gpu_options.allow_growth = bool(1)
K.set_session(tf.Session(config=config))
