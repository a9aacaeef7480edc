# corpus: select=tf-symbols target=keras2
import tensorflow as tf
from tensorflow.keras.models import load_model

estimator = tf.estimator.Estimator(model_fn=load_model, params={})
hidden = tf.compat.v1.layers.dense([[1.0]], 3)
tf.compat.v1.disable_eager_execution()
print(tf.math.log(1.0))
