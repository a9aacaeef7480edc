import os
os.environ['KERAS_BACKEND'] = 'jax'

import keras
from keras import layers

net = keras.Sequential([layers.Dense(2)])
