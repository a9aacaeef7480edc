# corpus: select=string-ids
from keras import losses
from keras.layers import Dense
from keras.models import Sequential
from keras.constraints import max_norm

model = Sequential([Dense(1, input_dim=2, kernel_constraint=max_norm(2), kernel_initializer='ones')])
model.compile('adam', loss=losses.mean_squared_error)
