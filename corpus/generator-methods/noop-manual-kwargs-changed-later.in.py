import sys
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

options = dict(steps_per_epoch=100, epochs=5)
if '--fast' in sys.argv:
    options['workers'] = 8
model = Sequential([Dense(1)])
model.fit_generator(train_feed(), **options)
