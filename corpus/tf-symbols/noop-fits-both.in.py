import tensorflow as tf


def loss(labels, logits, label_length, logit_length):
    with tf.name_scope("ctc"):
        return tf.nn.ctc_loss(labels, logits, label_length, logit_length)


def decode(inputs, *rest, **options):
    return tf.nn.ctc_beam_search_decoder(inputs, *rest, **options)


def dropped(x):
    return tf.nn.dropout(x, 0.8)
