# corpus: select=backend
from keras import backend as K
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
y = K.mean(x, axis=1)
