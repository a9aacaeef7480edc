import tensorflow as tf
from tensorflow.keras import layers

tf.keras.utils.set_random_seed(3)
picture = tf.image.resize(tf.ones((1, 4, 4, 3)), (8, 8), method='bilinear')
print(layers.Dense(1), picture)
