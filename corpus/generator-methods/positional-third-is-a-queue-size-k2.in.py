# corpus: dialect=k2
from keras.layers import Dense
from keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
preds = model.predict_generator(TestFeed(), 30, 20)
