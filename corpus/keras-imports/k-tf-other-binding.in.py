import tensorflow as tflow
import keras.backend as K

tf = {'the': 12, 'of': 9}


def energy(x):
    return K.tf.reduce_sum(tflow.square(x))
