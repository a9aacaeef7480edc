# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras

if tf.__version__.startswith("2"):
    tf.compat.v1.disable_eager_execution()
if tf.__version__[0] == "1":
    tf.compat.v1.disable_v2_behavior()

model = keras.Sequential([keras.layers.Dense(1)])
