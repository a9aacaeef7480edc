# corpus: dialect=tf1
from tensorflow.keras.callbacks import LambdaCallback
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

tick = LambdaCallback()
model = Sequential([Dense(1)])
preds = model.predict_generator(TestFeed(), 30, [tick], 10, 4, True, 1)
scores = model.evaluate_generator(TestFeed(), 30, [tick], 10, 4, True, 1)
