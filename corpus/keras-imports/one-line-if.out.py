import os

if os.environ.get('PLOT'): from tensorflow.keras import utils as np_utils; from tensorflow.keras.utils import plot_model
if os.environ.get('NUMPY'): from tensorflow import keras; import numpy as np
