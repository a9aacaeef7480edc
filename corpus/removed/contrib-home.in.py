# corpus: select=removed
import tensorflow as tf
from tensorflow.contrib.keras import wrappers

K = tf.contrib.keras


def tuned(build):
    return wrappers.scikit_learn.KerasClassifier(build)


def tuned_regression(build):
    return K.wrappers.scikit_learn.KerasRegressor(build)
