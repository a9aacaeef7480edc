import tensorflow as tf


def loss(labels, logits):
    return tf.nn.softmax_cross_entropy_with_logits(labels, tf.nn.dropout(logits, 0.2))
