from tensorflow import keras
from feeds import TestFeed

model = keras.Sequential([keras.layers.Dense(1)])
loss = model.evaluate(TestFeed(), steps=30, verbose=0)
