# corpus: select=tf-symbols
import tensorflow.compat.v1 as tf
from tensorflow.keras.models import Sequential

tf.logging.info("x")
tf.set_random_seed(1)
y = tf.log(tf.to_float(1))
z = tf.reduce_sum(y, reduction_indices=0, keep_dims=True)
model = Sequential()
