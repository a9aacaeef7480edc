from tensorflow.keras.models import model_from_json
from feeds import TestFeed

with open('net.json') as handle:
    net = model_from_json(handle.read())
net.predict(TestFeed(), steps=2, verbose=0)
