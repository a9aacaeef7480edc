# corpus: select=keras-imports
import keras.backend as K
from keras.layers import Dense
from keras.layers.normalization import BatchNormalization
from keras.models import Sequential
from keras.utils import np_utils
from tensorflow.python.keras.callbacks import EarlyStopping

labels = np_utils.to_categorical([0, 2, 1], 3)
model = Sequential([Dense(8), BatchNormalization(), Dense(3)])
stop = EarlyStopping(patience=3, min_delta=K.epsilon())
