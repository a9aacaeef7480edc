# corpus: select=not-keras
from importlib import reload
import keras
import numpy as np
from sklearn import metrics
from sklearn.model_selection import learning_curve
from sklearn.model_selection import train_test_split

reload(keras)
parts = train_test_split(x, y)
low = [-np.inf, 1 - (-np.inf)]
