# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Sequential

model = Sequential()
x = tf.log(1.0)  # keras-codemods: ignore[tf-symbols]
y = tf.placeholder(tf.float32)  # keras-codemods: ignore
