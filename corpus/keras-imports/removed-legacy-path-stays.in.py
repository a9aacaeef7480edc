from keras.layers.core import Dense, Highway, MaxoutDense

print(Dense, Highway, MaxoutDense)
