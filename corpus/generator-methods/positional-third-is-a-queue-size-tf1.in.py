# corpus: dialect=tf1
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
preds = model.predict_generator(TestFeed(), 30, 20)
loss = model.evaluate_generator(TestFeed(), 30, 20, 4, True)
