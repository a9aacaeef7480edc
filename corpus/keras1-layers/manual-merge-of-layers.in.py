# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense, Merge, merge
from keras.models import Sequential

left = Sequential([Dense(32, input_dim=10)])
right = Sequential([Dense(32, input_dim=10)])
model = Sequential()
model.add(Merge([left, right], mode='concat', concat_axis=1))
model.add(Merge([left, right], mode=lambda pair: pair[0]))
both = merge([a, b], mode=how)
more = merge([a, b], mode='difference')
