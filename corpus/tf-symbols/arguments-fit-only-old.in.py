import tensorflow as tf


def loss(labels, inputs, length):
    with tf.name_scope("ctc", "loss", [labels, inputs]):
        return tf.reduce_mean(tf.nn.ctc_loss(labels, inputs, length))


def decode(inputs, length):
    return tf.nn.ctc_beam_search_decoder(inputs, length, 100, 1, True)


def check(x, y):
    with tf.control_dependencies([tf.assert_equal(x, y, None, 3, "differs", "check")]):
        return tf.nn.dropout(x, keep_prob=0.5, seed=1)
