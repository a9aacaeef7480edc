# corpus: dialect=k1 select=keras1-layers
from keras.layers import Merge, merge

d = merge([x, y],
          mode='concat',  # along
          concat_axis=1)
e = Merge(mode='dot')
f = merge(mode='mul', inputs=[a, b])
g = merge([a, b], 'concat', 1)
h = merge(
    [a, b],  # both
    mode='sum',
    name='x',
)
i = merge([a,  # first
           b], mode=lambda pair: pair[0], output_shape=(3,)  # shape
          )
