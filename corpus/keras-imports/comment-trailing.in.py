# model parts
from keras.layers.core import Dense  # fully connected
from keras.utils import np_utils, plot_model  # labels and picture
# from keras.layers.core import Dropout

print(Dense, np_utils, plot_model)
