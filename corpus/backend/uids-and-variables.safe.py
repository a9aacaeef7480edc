# corpus: select=backend,arguments dialect=k2
from keras import backend as K
import tensorflow as tf
from tensorflow import keras


def fresh():
    K.reset_uids()


def kind(x):
    if isinstance(x, (tf.Variable, keras.Variable)):
        return 'variable'
    return 'placeholder' if K.is_placeholder(x) else 'tensor'
