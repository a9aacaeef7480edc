"""Old call: tf.data.Dataset.from_generator(gen, output_types=tf.float32)."""
import tensorflow as tf

# ds = tf.data.Dataset.from_generator(gen, output_types=tf.float32, output_shapes=())
HINT = "use tf.data.Dataset.from_generator(gen, tf.int32, ())"
ds = tf.data.Dataset.range(3)
