from tensorflow.keras.layers import *
from tensorflow.keras import backend as K

WIDTH = 64
