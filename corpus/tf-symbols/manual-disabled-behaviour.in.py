# corpus: select=tf-symbols
import tensorflow.compat.v1 as tf
from tensorflow.keras.models import Sequential

tf.disable_v2_behavior()
model = Sequential()
