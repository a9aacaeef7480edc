from tensorflow_core.python.keras.layers import Dense
from tensorflow._api.v1.keras import backend as K

print(Dense(1), K.floatx())
