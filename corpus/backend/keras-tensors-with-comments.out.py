# corpus: select=backend,arguments dialect=k2
from keras import ops
from keras.layers import Input

x = Input((8,))
m = ops.mean(
    x,
    axis=-1,  # features
    keepdims=True,
)
c = ops.clip(x,  # lower
           0.,
           1.)
r = ops.tile(x, (1, 2))
h = ops.clip(0.2 * (x + m) + 0.5, 0.0, 1.0)
