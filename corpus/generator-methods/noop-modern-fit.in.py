from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, TestFeed

model = Sequential([Dense(1)])
model.compile(optimizer='sgd', loss='mse')
model.fit(train_feed(), steps_per_epoch=10, epochs=2)
model.evaluate(TestFeed(), steps=5)
model.predict(TestFeed(), steps=5)
