# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import load_model

if not tf.gfile.Exists("out"):
    tf.gfile.MakeDirs(dirname="out")
for name in tf.gfile.Glob("data/*.csv"):
    with tf.gfile.Open(name) as stream, tf.gfile.FastGFile(name + ".bak", "w") as backup:
        backup.write(stream.read())
tf.gfile.Copy(oldpath="a", newpath="b", overwrite=True)
model = load_model("model.h5")
