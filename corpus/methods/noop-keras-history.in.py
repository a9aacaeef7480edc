# corpus: select=methods
from keras.layers import Dense, Input

x = Input((3,))
layer, node, tensor = Dense(2)(x)._keras_history[:3]
print(x.shape, x.dtype, x.name, x._keras_history[0])
