# corpus: select=log-keys
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['mae', 'mean_squared_error'])
history = model.fit(x, y, validation_split=0.2)
print(history.history['mae'], history.history['val_mae'])
print(history.history['mean_squared_error'])
