# corpus: select=tf-symbols
import tensorflow as tf
from keras import backend as K

casts = map(tf.to_float, [1, 2])
update = tf.assign(K.variable(1), [1, 2], validate_shape=False)
arguments = (K.variable(1), 2)
both = tf.assign(*arguments)
