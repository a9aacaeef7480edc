from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TrainFeed

model = Sequential([Dense(1)])
actions = {'fit_generator': model.fit, 'predict_generator': model.predict}
actions['fit_generator'](TrainFeed(), epochs=2)
fit_generator = model.fit
fit_generator(TrainFeed())
