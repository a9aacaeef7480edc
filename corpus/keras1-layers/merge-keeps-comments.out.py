# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dot, add, concatenate, merge, multiply

d = concatenate([x, y],
          # along
          axis=1)
e = Dot(axes=-1)
f = multiply(inputs=[a, b])
g = concatenate([a, b], axis=1)
h = add(
    [a, b],  # both
    name='x',
)
i = merge([a,  # first
           b], mode=lambda pair: pair[0], output_shape=(3,)  # shape
          )
