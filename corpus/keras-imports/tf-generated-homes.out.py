from tensorflow.keras.layers import Dense
from tensorflow.keras import backend as K

print(Dense(1), K.floatx())
