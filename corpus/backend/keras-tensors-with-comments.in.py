# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.layers import Input

x = Input((8,))
m = K.mean(
    x,
    axis=-1,  # features
    keepdims=True,
)
c = K.clip(x,  # lower
           0.,
           1.)
r = K.tile(x, n=(1, 2))
h = K.hard_sigmoid(x + m)
