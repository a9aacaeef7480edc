# model parts
from tensorflow.keras.layers import Dense  # fully connected
from tensorflow.keras import utils as np_utils  # labels and picture
from tensorflow.keras.utils import plot_model
# from keras.layers.core import Dropout

print(Dense, np_utils, plot_model)
