from tensorflow.keras import backend as K
import tensorflow as tf

cfg = tf.ConfigProto()
cfg.gpu_options.allow_growth = True
K.set_session(tf.Session(config=cfg))
