# corpus: select=backend dialect=k1
from keras import backend as K
from keras.layers import Input, merge
from tensorflow.keras import ops
from tensorflow.keras import layers

a, b = Input((4, 4, 3)), Input((4, 4, 3))
c = ops.expand_dims(merge([a, b], mode='sum'), axis=1)
d = ops.expand_dims(a, axis=1)
e = layers.UpSampling2D((2, 2), data_format='channels_last')(a)
