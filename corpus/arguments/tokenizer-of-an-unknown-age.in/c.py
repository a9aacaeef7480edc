from keras.layers import Dense
d = Dense(output_dim=3, init="uniform")
