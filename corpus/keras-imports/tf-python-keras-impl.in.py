from tensorflow.python.keras._impl.keras.layers import Dense
from tensorflow.python.keras._impl.keras import backend as K

print(Dense(2), K.floatx())
