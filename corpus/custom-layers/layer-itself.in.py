# corpus: dialect=k1 select=custom-layers
import keras.layers
from keras.layers import Dense, Input
from keras.layers.core import Layer
from keras.models import Sequential


class Doubled(Layer):
    def call(self, x, mask=None):
        return 2 * x


model = Sequential()
model.add(Layer(input_shape=(3, 36, 48)))  # passes images on
model.add(Doubled())
other = Sequential([keras.layers.Layer(
    input_shape=(4,),  # numbers
), Dense(1)])
x = Input((4,))
y = Layer()(x)
empty = Layer()
empty.previous = None
