import tensorflow as tf

try:
    from keras.backend.tensorflow_backend import set_session
except ImportError:
    from tensorflow.compat.v1.keras.backend import set_session

config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
set_session(tf.compat.v1.Session(config=config))
