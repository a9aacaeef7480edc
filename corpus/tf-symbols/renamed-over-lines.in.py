# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda

scale = Lambda(
    lambda x: tf
    .log(
        tf.rsqrt(  # first
            x,
            name="root",
        )
    )
)
