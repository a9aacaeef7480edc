"""Old version: model.fit_generator(feed, samples_per_epoch=100, nb_epoch=3)."""
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

HELP = 'use model.fit instead of model.fit_generator(feed, 10, 3)'
model = Sequential([Dense(1)])
# model.fit_generator(feed, steps_per_epoch=10, workers=4)
print(HELP, f'predict_generator is gone from {model!r}')
