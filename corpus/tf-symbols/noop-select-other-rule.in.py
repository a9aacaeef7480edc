# corpus: select=stray-xy
import tensorflow as tf
from tensorflow.keras.models import Sequential

x = tf.log(1.0)
model = Sequential()
