# corpus: select=arguments dialect=k2
from keras.layers import Dense
from keras.models import Model, Sequential

a = Dense(3, name='block/dense')
b = Dense(3, name='block/%d' % i)
c = Model(x, y, name='net/head')
d = Sequential([a], name='net')
