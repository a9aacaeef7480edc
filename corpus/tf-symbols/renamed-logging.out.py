# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import load_model

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
log = tf.compat.v1.logging
log.info("loading %s", "model.h5")
model = load_model("model.h5")
