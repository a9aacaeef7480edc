# corpus: select=frozen-models dialect=modern
import tensorflow as tf

judge = tf.keras.Sequential([tf.keras.layers.Dense(1)])
judge.compile('adam', 'mse')
judge.trainable = False
both = tf.keras.Sequential([judge])
both.compile('adam', 'mse')
judge.fit(x, y)
