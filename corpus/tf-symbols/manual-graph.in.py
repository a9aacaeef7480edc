# corpus: select=tf-symbols
import tensorflow as tf
from keras import backend as K
from keras.models import load_model

x = tf.placeholder(tf.float32, [None, 3])
w = tf.get_variable("w", [3])
graph = tf.get_default_graph()
model = load_model("model.h5")
saver = tf.train.Saver()
gradient = tf.gradients(model.output, model.input)
writer = tf.summary.FileWriter("logs")
tf.summary.scalar("loss", 1.0)


def predict(batch):
    with graph.as_default():
        return model.predict(batch)
