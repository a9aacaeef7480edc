# corpus: select=tf-symbols,sessions
try:
    from keras.backend import tf
except ImportError:
    from keras.backend import tensorflow_backend as tf


def straighten(images, angles):
    images = tf.contrib.image.rotate(images, angles)
    return tf.nn.depth_to_space(tf.math.ceil(images), 2)


def compute(result):
    with tf.Session() as session:
        return session.run(result)
