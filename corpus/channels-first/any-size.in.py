# corpus: select=channels-first dialect=k2
from keras.layers import Conv2D, Input

SHAPE = (3, None, None)
image = Input(shape=SHAPE)
out = Conv2D(8, (3, 3))(image)
