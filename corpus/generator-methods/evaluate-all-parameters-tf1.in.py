# corpus: dialect=tf1
from tensorflow.keras.callbacks import LambdaCallback
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
tick = LambdaCallback()
scores = model.evaluate_generator(generator=TestFeed(), steps=5, callbacks=[tick], max_queue_size=4,
                                  workers=2, use_multiprocessing=False, verbose=1)
