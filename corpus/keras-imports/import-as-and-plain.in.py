import keras.backend as K
import keras
import keras.layers as L

print(K.floatx(), keras.models.Sequential([L.Dense(1)]))
