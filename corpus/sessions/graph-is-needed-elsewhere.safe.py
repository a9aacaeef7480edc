# corpus: ignore=old-defaults
import tensorflow as tf
from flask import Flask
from tensorflow.keras.models import load_model

app = Flask(__name__)
graph = tf.get_default_graph()
model = load_model('net.h5', compile=False)


@app.route('/predict')
def predict():
    with graph.as_default():
        return str(model.predict([[1.0]]))
