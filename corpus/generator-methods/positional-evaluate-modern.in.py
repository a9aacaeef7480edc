from tensorflow import keras
from feeds import TestFeed

model = keras.Sequential([keras.layers.Dense(1)])
loss = model.evaluate_generator(TestFeed(), 30)
