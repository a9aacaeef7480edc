# corpus: dialect=k1
from keras.layers import Input, Merge, merge

a = Input((3, 4, 4))
b = Input((3, 4, 4))
x = merge([a, b],  # the branches
          mode='concat', concat_axis=1)
y = merge(
    [a, b],
    # side by side
    mode='concat',
    concat_axis=1,
    name='both',
)
z = merge(mode='mul', inputs=[a, b])
v = merge([a, b], 'dot', -1, 2)
w = merge([a, b],  # one
          mode=lambda t: t[0])
u = Merge(mode='concat', concat_axis=2)([a, b])
