# corpus: select=string-ids
from keras.layers.core import Dense, MaxoutDense
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, input_dim=4, W_constraint='max_norm', b_constraint='non_neg'))
model.add(Dense(4, init='zero', W_constraint='unit_norm'))
