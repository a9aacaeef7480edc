# corpus: select=string-ids
import keras
import tensorflow as tf

model = keras.models.Sequential([keras.layers.Dense(2, input_dim=3, kernel_initializer='ones')])
model.compile('adam', 'mse', metrics=[keras.metrics.LogCoshError(name="logcosh")])
other = tf.keras.models.Sequential([tf.keras.layers.Dense(2, input_dim=3)])
other.compile('adam', 'mse', metrics={'dense': [keras.metrics.LogCoshError(name='logcosh'), 'mae']}, weighted_metrics=[keras.metrics.LogCoshError(name='logcosh')])
