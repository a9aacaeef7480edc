# corpus: dialect=k1
from tensorflow.keras.layers import Concatenate, Input, concatenate, multiply
from keras.layers import merge

a = Input((3, 4, 4))
b = Input((3, 4, 4))
x = concatenate([a, b],  # the branches
          axis=1)
y = concatenate(
    [a, b],
    # side by side
    axis=1,
    name='both',
)
z = multiply(inputs=[a, b])
v = merge([a, b], 'dot', -1, 2)
w = merge([a, b],  # one
          mode=lambda t: t[0])
u = Concatenate(axis=2)([a, b])
