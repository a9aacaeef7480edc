import tensorflow as tf
from keras import backend as K
from keras.models import load_model

session = tf.Session()
K.set_session(session)
load_model('m.h5').summary()
session.close()
