import math as m
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import test_feed, n_test

model = Sequential([Dense(int(m.sqrt(n_test)))])
preds = model.predict(test_feed(), steps=m.ceil(n_test / 8), verbose=0)
