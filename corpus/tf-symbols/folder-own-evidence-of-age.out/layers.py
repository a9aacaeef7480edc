from tensorflow.keras.layers import Dense

layer = Dense(3, kernel_initializer='uniform')
