import logging
try:
    import cPickle as pickle
except ImportError:
    import pickle
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

net = Sequential([Dense(1)])

def evaluate(path):
    logging.info('writing %s', path)
    with open(path, 'wb') as handle:
        pickle.dump(net.predict_generator(TestFeed(), steps=3), handle)
