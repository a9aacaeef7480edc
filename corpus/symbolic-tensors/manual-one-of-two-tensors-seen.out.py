import tensorflow as tf
from tensorflow.keras.layers import Input
from tensorflow.keras.models import Model

from nets import tower

left = Input((8,))
right = Input((8,))


def distance(y_true, y_pred):
    return tf.nn.softmax_cross_entropy_with_logits(labels=y_true, logits=y_pred)


seen = tf.keras.layers.Lambda(lambda t: tf.nn.softmax_cross_entropy_with_logits(labels=t[0], logits=t[1]))([left, right])
unseen = distance(left, tower()(right))
model = Model([left, right], [seen, unseen])
