import tensorflow as tf
from tensorflow.keras import backend as K

if hasattr(K, 'set_session'):
    K.set_session(tf.compat.v1.Session())
try:
    K.get_session().run(tf.compat.v1.global_variables_initializer())
except AttributeError:
    pass
