# corpus: dialect=tf1
import tensorflow as tf

model = tf.keras.Sequential()
latest = tf.train.latest_checkpoint('runs')
model.load_weights(latest)
