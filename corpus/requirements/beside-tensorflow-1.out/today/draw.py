import tensorflow as tf

print(tf.random.normal((2,)))
