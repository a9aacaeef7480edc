import tensorflow.keras.backend as K
from tensorflow import keras
import tensorflow.keras.layers as L

print(K.floatx(), keras.models.Sequential([L.Dense(1)]))
