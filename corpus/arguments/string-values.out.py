# corpus: select=arguments dialect=tf1
import tensorflow as tf

layer = tf.keras.layers.Dense(2)
other = tf.keras.layers.BatchNormalization(renorm=False)
drop = tf.keras.layers.SpatialDropout2D(0.5)
