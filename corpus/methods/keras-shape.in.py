# corpus: select=methods
from keras.layers import Dense, Input

x = Input((3, 4))
y = Dense(2)(x)
size = y._keras_shape[-1] * x._keras_shape[1]
y._keras_shape = (None, 3, 2)
