# corpus: select=backend,arguments dialect=k2
from keras import backend as K
import tensorflow as tf


def focal(target, output):
    epsilon = K.cast(K.epsilon(), output.dtype.base_dtype)
    output = K.clip(output, epsilon, 1. - epsilon)
    return -K.log(output) * target


gpus = len(tf.config.list_physical_devices('GPU'))
names = tf.config.list_physical_devices('GPU')
padding = 'same'.upper()
