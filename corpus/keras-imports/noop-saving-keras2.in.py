# corpus: target=keras2
import tensorflow as tf

model = tf.keras.saving.load_model("scale.keras")
