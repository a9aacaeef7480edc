import numpy as np
from keras.layers import *
from keras import backend as K

square = Lambda(lambda x: K.square(x))
print(np.pi)
