# corpus: dialect=tf1
from tensorflow.keras.callbacks import LambdaCallback
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
out = model.predict_generator(
    generator=TestFeed(),
    steps=5,
    callbacks=[LambdaCallback()],
    max_queue_size=4,
    workers=40,
    use_multiprocessing=True,
    verbose=1)
