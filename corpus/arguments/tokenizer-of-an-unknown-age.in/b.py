from keras.layers import Dense
d = Dense(3, kernel_initializer="zeros", kernel_regularizer="l2")
