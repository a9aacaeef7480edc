# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense

Dense(10)
Dense(10, input_shape=(7, 5))
Dense(10, input_shape=(None, 5))
Dense(units=10, kernel_initializer='uniform', kernel_regularizer='l2', use_bias=False)
Dense(10, kernel_initializer='uniform', activation='relu')
