from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

model = Sequential([Dense(1)])
model.fit_generator(train_feed(), steps_per_epoch=10)  # keras-codemods: ignore[generator-methods]
model.fit_generator(train_feed(), steps_per_epoch=20)  # keras-codemods: ignore[keras-imports]
