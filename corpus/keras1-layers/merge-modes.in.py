# corpus: dialect=k1
from keras.layers import Input, merge
import keras
from keras import layers

a = Input(shape=(8,))
b = Input(shape=(8,))
c = merge([a, b])
c = merge([a, b], mode='mul')
c = merge([a, b], 'concat')
c = merge([a, b], mode="concat", concat_axis=1, name='both')  # side by side
c = merge(
    [a, b],
    mode='ave',
)
c = keras.layers.merge([a, b], mode='max')
c = layers.merge([a, merge([a, b], mode='sum')], mode='dot', dot_axes=1)
c = merge([a, b], mode='cos')
c = merge([a, b], mode=lambda x: x[0] - x[1], output_shape=lambda s: s[0])
c = merge(inputs=[a, b], mode='sum')
