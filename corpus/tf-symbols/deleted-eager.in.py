# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Sequential

tf.enable_eager_execution()
if True:
    tf.enable_resource_variables()
model = Sequential()
