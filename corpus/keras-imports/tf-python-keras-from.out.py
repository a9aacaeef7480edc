from tensorflow.keras import backend as K
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense, Dropout
from tensorflow.keras.layers import Flatten
from tensorflow.keras.layers import Layer
from tensorflow.keras.models import Model as Net
from tensorflow.keras.utils import to_categorical
from tensorflow.keras.callbacks import ModelCheckpoint

x = Input(shape=(4,))
print(Model(x, Dense(1)(x)), K.floatx(), to_categorical([0]))
