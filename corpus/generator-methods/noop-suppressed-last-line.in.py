from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

model = Sequential([Dense(1)])
model.fit_generator(
    train_feed(),
    steps_per_epoch=10,
    workers=4,
)  # keras-codemods: ignore[stray-xy, generator-methods]
