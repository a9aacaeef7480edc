# corpus: select=channels-first dialect=k2
from keras.layers import Conv1D, Conv2D, ConvLSTM2D, Dense, Input, Permute
from keras.models import Sequential

rows, columns, depth = 28, 28, 1
a = Sequential([Conv2D(8, 3, input_shape=(rows, columns, depth))])
b = Sequential([Conv2D(8, 3, input_shape=(3, 3, 64))])
c = Sequential([Conv2D(8, 3, input_shape=(1, 500, 4))])  # one row of four channels
d = Sequential([Conv2D(8, 3, input_shape=(depth, rows, unknown))])
e = Sequential([Conv1D(8, 3, input_shape=(3, 100))])
f = Sequential([ConvLSTM2D(8, 3, input_shape=(3, 40, 40, 1))])
g = Sequential([Dense(8, input_shape=(3, 40, 40)), Permute((2, 3, 1), input_shape=(3, 84, 84))])
