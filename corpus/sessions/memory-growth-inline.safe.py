import tensorflow as tf
from keras.backend.tensorflow_backend import set_session

set_session(tf.Session(config=tf.ConfigProto(gpu_options=tf.GPUOptions(allow_growth=True))))
