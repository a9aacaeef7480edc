# corpus: select=backend
from keras import ops
from keras.layers import Conv2D, Input

x = Input((32, 32, 3))
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
x = Conv2D(8, 3)(x)
y = ops.mean(x, axis=1)
