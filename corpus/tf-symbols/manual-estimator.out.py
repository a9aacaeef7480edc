# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import load_model

estimator = tf.estimator.Estimator(model_fn=load_model, params={})
spec = "train"
