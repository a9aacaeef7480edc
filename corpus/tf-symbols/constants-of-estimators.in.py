# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense
from tensorflow.estimator import ModeKeys

modes = tf.estimator.ModeKeys


def network(x, mode):
    is_training = mode == tf.estimator.ModeKeys.TRAIN
    if mode in (ModeKeys.EVAL, tf.contrib.learn.ModeKeys.INFER):
        return Dense(3, trainable=False)(x)
    return Dense(3, trainable=is_training or mode != modes.PREDICT)(x)
