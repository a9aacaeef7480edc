# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.models import Model


def headless(model, name):
    features = model.get_layer(name).output
    pooled = tf.keras.ops.max(features, axis=(1, 2))
    return Model(model.input, tf.keras.ops.normalize(pooled, axis=1, epsilon=1e-12))
