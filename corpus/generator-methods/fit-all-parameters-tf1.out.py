# corpus: dialect=tf1
from tensorflow.keras.callbacks import EarlyStopping
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TrainFeed, ValFeed

model = Sequential([Dense(1)])
model.fit(
    x=TrainFeed(),
    steps_per_epoch=50,
    epochs=20,
    verbose=2,
    callbacks=[EarlyStopping(patience=3)],
    validation_data=ValFeed(),
    validation_steps=5,
    validation_freq=2,
    class_weight=None,
    shuffle=False,
    initial_epoch=10,
)
