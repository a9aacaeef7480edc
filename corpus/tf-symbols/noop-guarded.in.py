# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Sequential

if hasattr(tf, "set_random_seed"):
    tf.set_random_seed(1)
else:
    tf.random.set_seed(1)
try:
    tf.logging.set_verbosity(tf.logging.ERROR)
except AttributeError:
    pass
try:
    from tensorflow.contrib import rnn
except ImportError:
    rnn = None
log = tf.log if hasattr(tf, "log") else tf.math.log
model = Sequential()
