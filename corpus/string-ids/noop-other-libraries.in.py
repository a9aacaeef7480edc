# corpus: select=string-ids
import re

import numpy as np
from keras.layers import Dense
from scipy.spatial.distance import cdist
from sklearn.linear_model import SGDClassifier

padded = np.pad(np.zeros((3, 3)), 1, 'constant')
pattern = re.compile('cosine')
distances = cdist(padded, padded, 'cosine')
linear = SGDClassifier(loss='squared_hinge')
full = np.convolve(padded[0], padded[1], 'full')
dense = Dense(3)
