# corpus: dialect=tf1
from tensorflow.keras.callbacks import LambdaCallback
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
out = model.predict(
    x=TestFeed(),
    steps=5,
    callbacks=[LambdaCallback()],
    verbose=1)
