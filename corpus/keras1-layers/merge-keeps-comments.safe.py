# corpus: dialect=k1 select=keras1-layers
from keras.layers import Merge, add, concatenate, merge, multiply

d = concatenate([x, y],
          # along
          axis=1)
e = Merge(mode='dot')
f = multiply(inputs=[a, b])
g = concatenate([a, b], axis=1)
h = add(
    [a, b],  # both
    name='x',
)
i = merge([a,  # first
           b], mode=lambda pair: pair[0], output_shape=(3,)  # shape
          )
