import argparse

import tensorflow as tf
from keras import backend as K

parser = argparse.ArgumentParser()
parser.add_argument('--growth', action='store_true')
args = parser.parse_args()

config = tf.ConfigProto()
if args.growth:
    config.gpu_options.allow_growth = True  # share the card
if args.growth:
    config.log_device_placement = True
K.set_session(tf.Session(config=config))  # for all models
