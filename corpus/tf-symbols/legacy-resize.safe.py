# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras import layers

tf.set_random_seed(1)
up = layers.Lambda(lambda x: tf.compat.v1.image.resize(x, (64, 64)))
