# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Sequential

if tf.__version__.startswith("1."):
    tf.set_random_seed(1)
    tf.enable_eager_execution()
seed = tf.set_random_seed if int(tf.__version__[0]) < 2 else tf.random.set_seed
model = Sequential()
