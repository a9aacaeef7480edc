# corpus: dialect=k2
from tensorflow.keras.models import model_from_json

with open('net.json') as file:
    net = model_from_json(file.read())
net.load_weights('net.h5')
