# corpus: select=backend,arguments dialect=tf1
import tensorflow as tf

K = tf.keras.backend


def build(vocabulary, width):
    words = tf.keras.Input((None,))
    x = tf.keras.layers.Embedding(vocabulary, width)(words)
    x = tf.keras.ops.transpose(x, (0, 2, 1))
    x = tf.keras.ops.repeat(x, 2, axis=1)
    x = tf.keras.ops.reshape(x, (-1, width))
    if len(x.shape) == 2:
        x = tf.keras.ops.expand_dims(x, axis=-1)
    best = K.argmax(x, axis=1)
    y = tf.keras.activations.relu(x, max_value=6.)
    z = tf.keras.layers.Dot((1, 1))([x, y])
    return tf.keras.Model(words, [y, z, best])
