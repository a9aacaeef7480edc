# corpus: dialect=k2
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
preds = model.predict(TestFeed(), steps=30, verbose=0)
