# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import load_model


@tf.RegisterGradient("Guided")
def guided(op, grad):
    return grad * tf.cast(grad > 0.0, "float32") * tf.cast(op.outputs[0] > 0.0, "float32")


def build(path):
    graph = tf.get_default_graph()
    with graph.gradient_override_map({"Relu": "Guided"}):
        return load_model(path)


def rebuild(path):
    with tf.get_default_graph().gradient_override_map({"Relu": "Guided"}):
        return load_model(path)


def names():
    return [op.name for op in tf.get_default_graph().get_operations()]
