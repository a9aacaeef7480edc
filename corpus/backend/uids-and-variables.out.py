# corpus: select=backend,arguments dialect=k2
from keras import backend as K
import tensorflow as tf
from tensorflow import keras


def fresh():
    K.clear_session()


def kind(x):
    if isinstance(x, (tf.Variable, keras.Variable)):
        return 'variable'
    return 'placeholder' if K.is_keras_tensor(x) else 'tensor'
