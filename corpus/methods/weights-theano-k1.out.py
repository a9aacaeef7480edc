# corpus: select=methods dialect=k1
from keras.layers import Dense

top = Dense(3, input_dim=4)
before = top.kernel.numpy()
top.kernel.assign(before * 0.5)
top.bias = None
