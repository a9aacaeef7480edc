from tensorflow.keras.layers import *
from tensorflow.keras import backend as K
import numpy as np

norm = Lambda(lambda x: x / K.sqrt(K.sum(K.square(x))))
weights = np.ones((2, 2))
