from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

model = Sequential([Dense(1)])
model.fit(train_feed(),
                    steps_per_epoch=200,
                    epochs=10)  # enough for a demo
