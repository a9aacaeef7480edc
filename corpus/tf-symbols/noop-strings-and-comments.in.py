# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Sequential

# tf.log(x) was here, tf.placeholder too
text = "tf.log(tf.placeholder())"
model = Sequential()
print(tf.__version__)
