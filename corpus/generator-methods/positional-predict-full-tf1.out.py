# corpus: dialect=tf1
from tensorflow.keras.callbacks import LambdaCallback
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

tick = LambdaCallback()
model = Sequential([Dense(1)])
preds = model.predict(TestFeed(), steps=30, callbacks=[tick], verbose=1)
scores = model.evaluate(TestFeed(), steps=30, callbacks=[tick], verbose=1)
