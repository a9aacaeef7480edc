import tensorflow as tf
from tensorflow.keras.layers import Dense


def get_session():
    config = tf.ConfigProto()
    config.gpu_options.allow_growth = True
    return tf.Session(config=config)


layer = Dense(1)
