import tensorflow as tf
from tensorflow import keras


def limit_gpu(growth):
    gpu_options = tf.GPUOptions(allow_growth=growth)
    session = tf.Session(config=tf.ConfigProto(gpu_options=gpu_options))
    keras.backend.set_session(session)
