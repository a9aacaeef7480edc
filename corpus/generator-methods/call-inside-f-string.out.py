from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
model.compile(optimizer='sgd', loss='mse')
print('done', f'loss {model.evaluate(TestFeed(), steps=4, verbose=0):.3f}')
