from tensorflow.keras.models import model_from_json
from feeds import TestFeed

with open('net.json') as handle:
    net = model_from_json(handle.read())
net.predict_generator(TestFeed(), steps=2)
