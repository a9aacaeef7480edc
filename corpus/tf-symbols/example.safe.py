# corpus: select=tf-symbols dialect=tf1
import tensorflow as tf
from tensorflow import keras

tf.set_random_seed(7)


def loss(y_true, y_pred):
    error = tf.reduce_sum(tf.cast(y_true, tf.float32) * tf.math.log(y_pred), axis=1, keepdims=True)
    return -tf.reduce_mean(error)  # of the batch


model = keras.models.load_model('net.h5', compile=False)
model.compile(tf.train.AdamOptimizer(1e-3), loss)
weights = tf.placeholder(tf.float32)
