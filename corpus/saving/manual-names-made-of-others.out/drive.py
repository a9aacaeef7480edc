import argparse

from keras.models import model_from_json

parser = argparse.ArgumentParser()
parser.add_argument("model", help="path of the json file")
args = parser.parse_args()

with open(args.model) as file:
    model = model_from_json(file.read())
weights_file = args.model.replace("json", "h5")
model.load_weights(weights_file)
