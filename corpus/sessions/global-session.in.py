# corpus: ignore=old-defaults
import tensorflow as tf
from keras.backend.tensorflow_backend import set_session
from keras.models import load_model

graph = tf.get_default_graph()
sess = tf.Session(graph=graph)
set_session(sess)
model = load_model('net.h5')


def predict(image):
    set_session(sess)
    return model.predict(image)
