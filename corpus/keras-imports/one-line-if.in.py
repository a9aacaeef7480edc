import os

if os.environ.get('PLOT'): from keras.utils import np_utils, plot_model
if os.environ.get('NUMPY'): import keras, numpy as np
