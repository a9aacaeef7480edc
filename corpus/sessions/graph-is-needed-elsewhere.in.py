# corpus: ignore=old-defaults
import tensorflow as tf
from flask import Flask
from keras import backend as K
from keras.models import load_model

app = Flask(__name__)
graph = tf.get_default_graph()
session = tf.Session(graph=graph)
K.set_session(session)
model = load_model('net.h5')


@app.route('/predict')
def predict():
    with graph.as_default():
        K.set_session(session)
        return str(model.predict([[1.0]]))
