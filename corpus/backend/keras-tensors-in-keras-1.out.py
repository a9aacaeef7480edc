# corpus: select=backend,arguments dialect=k1
from keras import layers, ops
from keras.layers import Input, merge

a, b = Input((4, 4, 3)), Input((4, 4, 3))
c = ops.expand_dims(merge([a, b], mode='sum'), axis=1)
d = ops.expand_dims(a, axis=1)
e = layers.UpSampling2D((2, 2), data_format='channels_last')(a)
