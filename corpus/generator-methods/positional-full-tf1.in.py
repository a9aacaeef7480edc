# corpus: dialect=tf1
from tensorflow.keras.callbacks import EarlyStopping
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TrainFeed, ValFeed

stopper = EarlyStopping(patience=2)
model = Sequential([Dense(1)])
model.fit_generator(TrainFeed(), 100, 10, 2, [stopper], ValFeed(), 25, 1, None, 10, 4, True, False, 3)
