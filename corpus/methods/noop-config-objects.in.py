# corpus: select=methods
import argparse
from keras.optimizers import Adam

parser = argparse.ArgumentParser()
args = parser.parse_args()
adam = Adam(args.lr, decay=args.decay)
print(args.lr, args.decay, args.weights, args.next, args.W, args.targets, config.optimizer.lr)
