import argparse

import tensorflow as tf

parser = argparse.ArgumentParser()
parser.add_argument('--growth', action='store_true')
args = parser.parse_args()

if args.growth:
    for gpu in tf.config.list_physical_devices('GPU'):  # share the card
        tf.config.experimental.set_memory_growth(gpu, True)
if args.growth:
    tf.debugging.set_log_device_placement(True)
# for all models
