from tensorflow import keras
from tensorflow.keras import backend as K, layers
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential as Seq
import tensorflow.keras.utils as np_utils
import tensorflow.keras as tfk
import tensorflow.keras.losses

net = Seq([Flatten(), Dense(2), layers.Dense(1)])
print(K.floatx(), np_utils, tfk, keras, tensorflow.keras.losses)
