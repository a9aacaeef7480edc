# corpus: select=tf-symbols
import tensorflow as tf
from keras import backend as K

config = tf.ConfigProto()
session = tf.Session(config=config)
session.run(tf.global_variables_initializer())
K.set_session(session)
