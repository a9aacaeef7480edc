# corpus: dialect=tf1
from tensorflow.keras.callbacks import EarlyStopping
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TrainFeed, ValFeed

stopper = EarlyStopping(patience=2)
model = Sequential([Dense(1)])
model.fit(TrainFeed(), steps_per_epoch=100, epochs=10, verbose=2, callbacks=[stopper], validation_data=ValFeed(), validation_steps=25, validation_freq=1, class_weight=None, shuffle=False, initial_epoch=3)
