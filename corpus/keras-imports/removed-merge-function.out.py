# corpus: dialect=k1
from tensorflow.keras.layers import Dense, Input
from keras.layers import merge

a = Input(shape=(4,))
b = Dense(4)(a)
joined = merge([a, b], mode='sum')
