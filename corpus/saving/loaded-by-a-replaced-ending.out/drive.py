import sys

from tensorflow.keras.models import model_from_json

with open(sys.argv[1]) as text:
    model = model_from_json(text.read())
weights_file = sys.argv[1].replace("json", "h5")
model.load_weights(weights_file)
