from tensorflow.keras.layers import Dense

print(Dense(3))
