# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

METRICS = ['mae', 'logcosh']

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
other = Sequential([Dense(1, input_dim=3, kernel_initializer='ones')])
model.compile('adam', 'mse', metrics=METRICS)
other.compile('adam', 'mse', metrics=METRICS)
