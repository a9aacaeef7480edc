import tensorflow as tf
import keras.backend as K
config = tf.ConfigProto(); config.gpu_options.allow_growth = True; K.set_session(tf.Session(config=config))
growth = True
if growth: K.set_session(tf.Session(config=tf.ConfigProto(gpu_options=tf.GPUOptions(allow_growth=True))))
