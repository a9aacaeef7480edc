# corpus: select=sessions
import tensorflow as tf
from keras import backend as K


def use(gpu, grow):
    if gpu == "-1":
        config = tf.ConfigProto(device_count={"GPU": 0})
    else:
        config = tf.ConfigProto()
        config.gpu_options.visible_device_list = gpu
    if grow:
        config.gpu_options.allow_growth = True
    K.set_session(tf.Session(config=config))
