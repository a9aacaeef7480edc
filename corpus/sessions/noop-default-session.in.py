import tensorflow as tf
from tensorflow.keras import layers


def value(x):
    return tf.get_default_session().run(x)


print(layers.Dense(1))
