# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras.models import Sequential

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
tf.compat.v1.set_random_seed(1)
x = tf.compat.v1.placeholder_with_default([1.0], [1])
model = Sequential()
