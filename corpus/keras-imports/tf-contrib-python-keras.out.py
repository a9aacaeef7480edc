from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.layers import Dropout
from tensorflow.keras import backend as K
import tensorflow.keras.models as models

net = models.Sequential([Flatten(), Dropout(0.5), Dense(3)])
print(K.floatx())
