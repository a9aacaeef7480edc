# corpus: select=arguments dialect=k2
from keras import regularizers
from keras.constraints import max_norm
from keras.layers import Dense

layer = Dense(3, kernel_regularizer=regularizers.l2(0.01), bias_regularizer=regularizers.l1(0.1))
other = Dense(3, kernel_constraint=max_norm(2.0, 0))
