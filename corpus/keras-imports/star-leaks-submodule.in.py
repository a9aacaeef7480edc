from keras.layers import *

dense = Dense(4, kernel_regularizer=regularizers.l2(0.01))
