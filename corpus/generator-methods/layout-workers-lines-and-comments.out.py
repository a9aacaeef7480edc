from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, valid_feed

model = Sequential([Dense(1)])
history = model.fit(
    train_feed(),
    steps_per_epoch=200,
    # callbacks=[tensorboard],
    # one per core
    epochs=10,  # enough for a demo
    validation_data=valid_feed(),
    validation_steps=20,
)
