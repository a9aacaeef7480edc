# corpus: select=old-defaults
import tensorflow as tf


@tf.keras.utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return tf.keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)


config = tf.ConfigProto()
x = tf.keras.layers.Input((20, 8))
h = tf.keras.layers.LSTM(32, return_sequences=True, recurrent_activation=old_hard_sigmoid)(x)
h = tf.keras.layers.GRU(16, recurrent_activation=old_hard_sigmoid, reset_after=False)(h)
model = tf.keras.models.Model(x, tf.keras.layers.Dense(1)(h))
model.compile(tf.keras.optimizers.RMSprop(epsilon=1e-14), 'mse')
model.compile(tf.keras.optimizers.Adagrad(), 'mse')
model.compile(tf.keras.optimizers.Adam(0.001), 'mse')
model.fit(data, labels)
