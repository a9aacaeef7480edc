# corpus: dialect=k1 select=keras1-layers
from keras.layers import Concatenate, Input, Maximum, add, concatenate

a = add([x, y])
b = concatenate([x, y], axis=2)
c = Maximum()([x, y])
d = Concatenate(axis=1, name='side')([x, y])
