import tensorflow as tf

x = tf.truncated_normal_initializer(stddev=0.1)
y = tf.get_variable("y", (2,), initializer=x)
