from tensorflow.keras.layers import Dense

layer = Dense(3)
