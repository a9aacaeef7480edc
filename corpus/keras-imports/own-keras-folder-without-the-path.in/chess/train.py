from keras.layers import Dense

print(Dense(1))
