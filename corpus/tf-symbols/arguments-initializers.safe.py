# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras import layers

tf.set_random_seed(1)
first = layers.Dense(3, kernel_initializer=tf.keras.initializers.TruncatedNormal(stddev=1.0))
second = layers.Dense(3, kernel_initializer=tf.keras.initializers.TruncatedNormal(stddev=0.02, seed=1))
third = layers.Dense(3, bias_initializer=tf.constant_initializer(0.1))
fourth = layers.Dense(3, kernel_initializer=tf.random_normal_initializer(stddev=1.0))
fifth = layers.Dense(3, kernel_initializer=tf.keras.initializers.GlorotUniform(seed=2))
sixth = layers.Dense(3, kernel_initializer=tf.glorot_uniform_initializer)
