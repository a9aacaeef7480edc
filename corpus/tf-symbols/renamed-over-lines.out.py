# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda

scale = Lambda(
    lambda x: tf.math.log(
        tf.math.rsqrt(  # first
            x,
            name="root",
        )
    )
)
