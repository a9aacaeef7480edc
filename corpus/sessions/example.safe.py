# corpus: select=sessions
import tensorflow as tf
from keras import backend as K

config = tf.ConfigProto()
config.gpu_options.allow_growth = True  # the card is shared
K.set_session(tf.Session(config=config))
