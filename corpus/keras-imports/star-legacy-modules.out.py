from tensorflow.keras.layers import *
from tensorflow.keras.layers import *
from tensorflow.keras.utils import *

block = [Conv2D(4, (3, 3)), Flatten(), Dense(2)]
y = to_categorical([0, 1])
