# corpus: select=arguments dialect=tf1
import tensorflow as tf

opt = tf.keras.optimizers.Adam(
    learning_rate=1e-4,
    clipnorm=1.0,  # gradients explode
)
