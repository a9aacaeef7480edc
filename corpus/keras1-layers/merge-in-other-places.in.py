# corpus: dialect=k1 select=keras1-layers
from keras.engine import merge as engine_merge
from keras.engine.topology import Merge, merge
from keras.layers import Input

a = merge([x, y], mode='sum')
b = engine_merge([x, y], mode='concat', concat_axis=2)
c = Merge(mode='max')([x, y])
d = Merge(mode='concat', concat_axis=1, name='side')([x, y])
