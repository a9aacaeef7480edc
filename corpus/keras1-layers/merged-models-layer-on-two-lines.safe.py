# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense, Merge
from keras.models import Sequential

left = Sequential([Dense(4, input_dim=3)])
right = Sequential([Dense(4, input_dim=3)])
model = Sequential()
model.add(Merge([left, right], mode='sum'))
model.add(Dense
          (3))
model.add(Dense(1)
          )
