import keras
from keras import ops
from feeds import TrainFeed

model = keras.Sequential([keras.layers.Dense(1)])
model.fit(TrainFeed(), epochs=2)
print(ops.mean(model.predict(TrainFeed(), verbose=0)))
