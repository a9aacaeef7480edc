# corpus: select=channels-first dialect=k2
from keras.layers import Conv2D
from keras.models import Sequential

old = Sequential([Conv2D(8, 3, input_shape=(3, 64, 64))])
new = Sequential([Conv2D(8, 3, input_shape=(64, 64, 3))])
