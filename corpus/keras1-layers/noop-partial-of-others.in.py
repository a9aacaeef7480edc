# corpus: dialect=k1 select=keras1-layers
from functools import partial
import keras
from keras.layers import Dense
from project import Convolution2D, partial as prepare

a = partial(Convolution2D, nb_row=3, nb_col=3, border_mode='same')
b = partial(Dense, 10)
c = partial(Dense, 10, activation='relu')
d = prepare(Dense, init='uniform')
e = partial(int, base=2)
