from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import test_feed

model = Sequential([Dense(1)])
model.compile(optimizer='sgd', loss='mse')
loss = model.evaluate(test_feed(), steps=5, verbose=0)
