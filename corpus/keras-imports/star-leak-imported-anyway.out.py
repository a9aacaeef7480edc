import numpy as np
from tensorflow.keras.layers import *
from tensorflow.keras import backend as K

square = Lambda(lambda x: K.square(x))
print(np.pi)
