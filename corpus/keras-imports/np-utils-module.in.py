from keras.utils import np_utils
import numpy as np

y = np_utils.to_categorical(np.array([0, 1, 2]), 3)
