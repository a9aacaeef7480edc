# corpus: select=backend,arguments dialect=tf1
import tensorflow as tf

K = tf.keras.backend


def build(vocabulary, width):
    words = tf.keras.Input((None,))
    x = tf.keras.layers.Embedding(vocabulary, width)(words)
    x = K.permute_dimensions(x, (0, 2, 1))
    x = K.repeat_elements(x, 2, axis=1)
    x = K.reshape(x, (-1, width))
    if K.ndim(x) == 2:
        x = K.expand_dims(x)
    best = K.argmax(x, axis=1)
    y = K.relu(x, max_value=6.)
    z = K.batch_dot(x, y, axes=(1, 1))
    return tf.keras.Model(words, [y, z, best])
