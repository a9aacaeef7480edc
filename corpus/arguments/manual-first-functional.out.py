# corpus: select=arguments dialect=k2
from keras.layers import Dense, LSTM
from tensorflow.keras import initializers

x = LSTM(4, batch_input_shape=(2, 3, 4))
y = Dense(3, kernel_initializer=initializers.Constant(kernel), bias_initializer=initializers.Constant(bias))
