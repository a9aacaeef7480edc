# corpus: select=backend dialect=k2
from keras import backend as K
from keras.layers import Dense, Input

x = Input((4,))
total = K.zeros((1,))
for size in (1, 1):
    total += Dense(size)(x)
other = K.zeros((1,))
other = other + 1.
