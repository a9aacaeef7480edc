from keras.layers import *

blocks = [Dense(4), Flatten()]
blocks.append(MaxoutDense(4))
