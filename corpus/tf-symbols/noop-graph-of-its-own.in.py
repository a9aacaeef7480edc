# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras.models import Sequential

graph = tf.Graph()
with graph.as_default():
    c = tf.constant(1)
model = Sequential()
