# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import load_model

if not tf.io.gfile.exists("out"):
    tf.io.gfile.makedirs(path="out")
for name in tf.io.gfile.glob("data/*.csv"):
    with tf.io.gfile.GFile(name) as stream, tf.io.gfile.GFile(name + ".bak", "w") as backup:
        backup.write(stream.read())
tf.io.gfile.copy(src="a", dst="b", overwrite=True)
model = load_model("model.h5")
