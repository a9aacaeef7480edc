import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Convolution2D

if tf.__version__ >= '2.0':
    layer = Convolution2D(3, (3, 3), padding='same')
else:
    config = tf.ConfigProto(allow_soft_placement=True)
    K.set_session(tf.Session(config=config))

if tf.__version__.startswith('1.'):
    K.set_session(tf.Session())
if int(tf.__version__.split('.')[0]) < 2:
    tf.log(1.0)
rate = tf.log(2.0) if tf.VERSION < '2' else 3
if some > 3:
    pass
