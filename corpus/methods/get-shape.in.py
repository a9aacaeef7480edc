# corpus: select=methods dialect=k2
from keras.layers import Dense, Input

x = Input((3,))
y = Dense(2)(x)
print(y.get_shape().as_list(), x.get_shape()[1].value, x.get_shape()[-1])
batch, width = y.get_shape()
assert x.get_shape().ndims == 2
print(y.op.name, y.graph)
