# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
robust = True
model.compile(optimizer='adam', loss='log_cosh' if robust else 'mse')
