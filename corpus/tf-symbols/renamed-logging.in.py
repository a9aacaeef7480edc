# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import load_model

tf.logging.set_verbosity(tf.logging.ERROR)
log = tf.logging
log.info("loading %s", "model.h5")
model = load_model("model.h5")
