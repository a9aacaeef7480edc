# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import load_model

flags = tf.compat.v1.flags
flags.DEFINE_string("weights", "model.h5", "where the weights are")
FLAGS = flags.FLAGS


def main(_):
    load_model(FLAGS.weights)


if __name__ == "__main__":
    tf.compat.v1.app.run()
