import tensorflow as tf
from tensorflow.keras import backend as K

arguments = {'allow_soft_placement': True}
K.set_session(tf.Session(config=tf.ConfigProto(**arguments)))
config = tf.ConfigProto(operation_timeout_in_ms=100)
K.set_session(tf.Session(config=config))
K.set_session(tf.Session('grpc://localhost:2222'))
