# corpus: dialect=modern
import keras
from keras.layers import Dense

net = keras.Sequential([Dense(2)])
