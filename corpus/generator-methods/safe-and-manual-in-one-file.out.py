from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, TestFeed

model = Sequential([Dense(1)])
model.fit(train_feed(), steps_per_epoch=10)
predict = model.predict_generator
print(predict(TestFeed(), steps=3))
