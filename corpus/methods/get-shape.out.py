# corpus: select=methods dialect=k2
from keras.layers import Dense, Input

x = Input((3,))
y = Dense(2)(x)
print(list(y.shape), x.shape[1], x.shape[-1])
batch, width = y.shape
assert len(x.shape) == 2
print(y.op.name, y.graph)
