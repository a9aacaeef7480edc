# corpus: select=not-keras
import imp
import keras
import numpy as np
from sklearn import cross_validation, metrics
from sklearn import grid_search
from sklearn.learning_curve import learning_curve

imp.reload(keras)
parts = cross_validation.train_test_split(x, y)
low = [np.NINF, 1 - np.NINF]
