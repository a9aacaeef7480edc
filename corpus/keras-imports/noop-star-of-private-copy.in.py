from tensorflow.python.keras.engine.training_utils import *

names = list_to_tuple
