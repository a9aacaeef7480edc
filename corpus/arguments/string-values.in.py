# corpus: select=arguments dialect=tf1
import tensorflow as tf

layer = tf.keras.layers.Dense(2, dynamic=False)
other = tf.keras.layers.BatchNormalization(fused=True, virtual_batch_size=None, renorm=False)
drop = tf.keras.layers.SpatialDropout2D(0.5, trainable=False)
