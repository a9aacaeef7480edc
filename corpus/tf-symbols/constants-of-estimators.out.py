# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense

modes = tf.estimator.ModeKeys


def network(x, mode):
    is_training = mode == "train"
    if mode in ("eval", "infer"):
        return Dense(3, trainable=False)(x)
    return Dense(3, trainable=is_training or mode != "infer")(x)
