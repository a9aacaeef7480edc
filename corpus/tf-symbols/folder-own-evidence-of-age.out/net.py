import tensorflow as tf

y = tf.placeholder("float", [None, 2])
logits = tf.identity(y)
cost = tf.nn.softmax_cross_entropy_with_logits(logits=logits, labels=y)
z = tf.nn.dropout(logits, rate=1 - 0.8)
