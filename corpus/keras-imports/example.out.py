# corpus: select=keras-imports
import tensorflow.keras.backend as K
from tensorflow.keras.layers import Dense
from tensorflow.keras.layers import BatchNormalization
from tensorflow.keras.models import Sequential
from tensorflow.keras import utils as np_utils
from tensorflow.keras.callbacks import EarlyStopping

labels = np_utils.to_categorical([0, 2, 1], 3)
model = Sequential([Dense(8), BatchNormalization(), Dense(3)])
stop = EarlyStopping(patience=3, min_delta=K.epsilon())
