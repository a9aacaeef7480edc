from keras.layers import Dense

n, batch_size = 10, 2
steps = n / batch_size
