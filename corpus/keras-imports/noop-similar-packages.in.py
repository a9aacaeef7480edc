import keras_contrib
import keras_preprocessing.image
from keras_applications.resnet50 import identity_block
from keras_retinanet.layers.core import Dense
from kerastuner.tuners import RandomSearch
from kerasutils import np_utils

print(keras_contrib, keras_preprocessing, identity_block, Dense, RandomSearch, np_utils)
