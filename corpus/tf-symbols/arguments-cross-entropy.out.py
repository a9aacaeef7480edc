# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Model


def loss(y_true, y_pred):
    return tf.nn.softmax_cross_entropy_with_logits(
        labels=y_true,
        logits=y_pred,
        axis=-1,
    ) + tf.nn.softmax_cross_entropy_with_logits(labels=y_true, logits=y_pred)
