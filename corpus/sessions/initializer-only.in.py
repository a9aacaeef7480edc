import tensorflow as tf


def build():
    inputs = tf.keras.Input((4,))
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(2)(inputs))
    tf.keras.backend.get_session().run(tf.global_variables_initializer())
    return model
