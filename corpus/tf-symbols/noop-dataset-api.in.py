# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras.models import Sequential

data = tf.data.Dataset.from_tensor_slices([1]).map(lambda x: x).batch(2)
data = data.prefetch(tf.data.experimental.AUTOTUNE)
for batch in data.take(1):
    print(tf.strings.join(["a", "b"]), tf.io.gfile.exists("x"), tf.io.read_file("x"))
model = Sequential()
