from tensorflow.python.keras import backend as K
from tensorflow.python.keras import Input, Model
from tensorflow.python.keras.layers import Dense, Dropout
from tensorflow.python.keras.layers.core import Flatten
from tensorflow.python.keras.engine.base_layer import Layer
from tensorflow.python.keras.engine.training import Model as Net
from tensorflow.python.keras.utils.np_utils import to_categorical
from tensorflow.python.keras.callbacks import ModelCheckpoint

x = Input(shape=(4,))
print(Model(x, Dense(1)(x)), K.floatx(), to_categorical([0]))
