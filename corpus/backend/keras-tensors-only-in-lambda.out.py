# corpus: select=backend,arguments dialect=tf1
from tensorflow.keras import backend as K, layers, ops
from tensorflow.keras.layers import Input, Conv2D

image = Input((32, 32, 3))
h = Conv2D(8, 3)(image)
p = K.pool2d(h, (2, 2))
n = layers.Lambda(K.shape)(h)[0]
s = K.switch(ops.greater(h, 0.), h, -h)
