import tensorflow as tf
from tensorflow.keras import backend as K

if K.backend() == 'theano':
    K.T.unbroadcast(0, 1)
if hasattr(K, 'get_session'):
    K.get_session()
try:
    Cell = tf.keras.layers.AbstractRNNCell
except AttributeError:
    Cell = object
