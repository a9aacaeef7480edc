# corpus: dialect=k1
from tensorflow.keras.layers import Input, add, average, concatenate, multiply
from keras.layers import merge
from tensorflow import keras
from tensorflow.keras import layers

a = Input(shape=(8,))
b = Input(shape=(8,))
c = add([a, b])
c = multiply([a, b])
c = concatenate([a, b])
c = concatenate([a, b], axis=1, name='both')  # side by side
c = average(
    [a, b],
)
c = keras.layers.maximum([a, b])
c = layers.merge([a, add([a, b])], mode='dot', dot_axes=1)
c = merge([a, b], mode='cos')
c = merge([a, b], mode=lambda x: x[0] - x[1], output_shape=lambda s: s[0])
c = add(inputs=[a, b])
