# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Sequential

tf.log = tf.math.log
model = Sequential()
