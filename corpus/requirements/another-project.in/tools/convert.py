# corpus: select=requirements
import tensorflow as tf

print(tf.constant(1))
