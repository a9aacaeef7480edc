# corpus: dialect=k1
from tensorflow.keras.layers import Dense, Input, add

a = Input(shape=(4,))
b = Dense(4)(a)
joined = add([a, b])
