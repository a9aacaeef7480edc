# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras


def loss(y_true, y_pred):
    mean = tf.reduce_mean(tf.math.log(y_pred), axis=1, keepdims=True)
    x = tf.nn.dropout(y_pred, 0.5)
    tf.summary.scalar("loss", 1.0, step=1)
    tf.random.set_seed(1)
    return tf.gather(x, [0], axis=1) + tf.argmax(x, 1) + tf.where(x > 0, x, mean)


model = keras.Sequential()
