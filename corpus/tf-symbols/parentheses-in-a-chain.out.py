# corpus: select=tf-symbols dialect=tf1
import tensorflow as tf

x = ((tf).layers).dense([[1.0]], 3)
y = ((tf).math.log)(1.0)
z = (tf.math.log)(2.0)
