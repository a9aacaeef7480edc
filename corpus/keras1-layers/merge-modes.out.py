# corpus: dialect=k1
from tensorflow.keras.layers import Input, Lambda, add, average, concatenate, dot, multiply
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
c = layers.dot([a, add([a, b])], axes=1)
c = dot([a, b], axes=-1, normalize=True)
c = Lambda(lambda x: x[0] - x[1])([a, b])
c = add(inputs=[a, b])
