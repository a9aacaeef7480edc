from keras.layers import Dense

layer = Dense(3, init='uniform')
