from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import make

model = Sequential([Dense(1)])
feed = make()
feed.train_generator(model, 10)
feed.predict_generators(model, steps=3)
feed.generator.fit(model)
