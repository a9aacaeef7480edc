# corpus: dialect=k1 select=custom-layers
import keras.layers
from keras.layers import Activation, Dense, Input
from keras.layers.core import Layer
from keras.models import Sequential


class Doubled(Layer):
    def call(self, x, mask=None):
        return 2 * x


model = Sequential()
model.add(Activation(input_shape=(3, 36, 48), activation='linear'))  # passes images on
model.add(Doubled())
other = Sequential([keras.layers.Activation(
    input_shape=(4,),  # numbers
    activation='linear',
), Dense(1)])
x = Input((4,))
y = Activation(activation='linear')(x)
empty = Layer()
empty.previous = None
