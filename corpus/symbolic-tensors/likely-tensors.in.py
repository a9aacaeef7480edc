# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.models import Model


def headless(model, name):
    features = model.get_layer(name).output
    pooled = tf.reduce_max(features, axis=(1, 2))
    return Model(model.input, tf.nn.l2_normalize(pooled, 1))
