import argparse

from tensorflow.keras.models import Sequential

parser = argparse.ArgumentParser()
parser.add_argument('-o', '--out-file', default='runs/net.weights.h5')
parser.add_argument('--start', default='published.h5')
args = parser.parse_args()
model = Sequential()
model.load_weights(args.start)
model.save_weights(args.out_file)
print('saved', args.out_file)
