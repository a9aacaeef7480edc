# corpus: select=methods dialect=k1
from keras.layers import Dense

top = Dense(3, input_dim=4)
before = top.W.get_value()
top.W.set_value(before * 0.5)
top.b = None
