from tensorflow.keras.layers import Dense
from keras.layers.core import Highway, MaxoutDense

print(Dense, Highway, MaxoutDense)
