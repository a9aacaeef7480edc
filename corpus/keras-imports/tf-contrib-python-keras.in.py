from tensorflow.contrib.keras.python.keras.layers import Dense, Flatten
from tensorflow.contrib.keras.python.keras.layers.core import Dropout
from tensorflow.contrib.keras.python.keras import backend as K
import tensorflow.contrib.keras.python.keras.models as models

net = models.Sequential([Flatten(), Dropout(0.5), Dense(3)])
print(K.floatx())
