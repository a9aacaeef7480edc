# corpus: select=log-keys
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['mae', 'mean_squared_error'])
history = model.fit(x, y, validation_split=0.2)
print(history.history['mean_absolute_error'], history.history['val_mean_absolute_error'])
print(history.history['mean_squared_error'])
