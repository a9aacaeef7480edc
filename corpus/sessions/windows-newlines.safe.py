import tensorflow as tf
from tensorflow.keras import backend as K

config = tf.ConfigProto(
    # as it needs it
    gpu_options=tf.GPUOptions(allow_growth=True))
K.set_session(tf.Session(config=config))
