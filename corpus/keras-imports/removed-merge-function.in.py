# corpus: dialect=k1
from keras.layers import Dense, Input, merge

a = Input(shape=(4,))
b = Dense(4)(a)
joined = merge([a, b], mode='sum')
