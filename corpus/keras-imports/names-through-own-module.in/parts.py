from keras.layers.core import Dense
from keras import backend as K
