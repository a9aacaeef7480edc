import argparse
from tensorflow.keras.models import load_model
from feeds import TestFeed

parser = argparse.ArgumentParser()
parser.add_argument('weights')
args = parser.parse_args()
net = load_model(args.weights)
net.predict_generator(TestFeed(), steps=2)
