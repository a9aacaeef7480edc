# corpus: select=backend,arguments dialect=k1
from keras import backend as K
from keras.layers import Input, merge

a, b = Input((4, 4, 3)), Input((4, 4, 3))
c = K.expand_dims(merge([a, b], mode='sum'), 1)
d = K.expand_dims(a, dim=1)
e = K.resize_images(a, 2, 2, 'tf')
