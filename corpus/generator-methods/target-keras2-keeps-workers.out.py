# corpus: target=keras2
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, test_feed

model = Sequential([Dense(1)])
model.fit(train_feed(), steps_per_epoch=100, epochs=4, max_queue_size=20, workers=2, use_multiprocessing=True)
loss = model.evaluate(test_feed(), steps=7, workers=2, verbose=0)
