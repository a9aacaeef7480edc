# corpus: dialect=k1 select=keras1-layers
import pandas as pd
from keras.layers import add, concatenate
from toolz import merge

a = pd.merge(left, right, how='inner')
b = merge({'mode': 'sum'}, {'concat_axis': 1})
c = add([x, y])
d = concatenate([x, y], axis=1)
e = frame.merge(other, mode='sum')
