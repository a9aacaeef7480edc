import tensorflow as tf
from tensorflow.keras import backend as K


def rank():
    print('asked')
    return 1


config = tf.ConfigProto()
config.gpu_options.visible_device_list = str(rank())
config.gpu_options.allow_growth = bool(rank())
K.set_session(tf.Session(config=config))
