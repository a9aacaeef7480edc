# corpus: select=arguments dialect=k2
from keras.layers import Dense

a = Dense(3, name='block/dense')
b = Dense(3, name='block/%d' % i)
