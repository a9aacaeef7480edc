from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

model = Sequential([Dense(1)])
train = getattr(model, 'fit_generator', model.fit)
train(train_feed(), steps_per_epoch=10)
print(hasattr(model, 'predict_generator'))
