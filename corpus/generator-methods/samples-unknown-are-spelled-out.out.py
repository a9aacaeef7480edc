from tensorflow.keras.models import Sequential
from feeds import train_feed

model = Sequential()
model.fit(x, y, epochs=3)
model.fit_generator(train_feed(), samples_per_epoch=2000, nb_epoch=10)
scores = model.predict_generator(train_feed(), val_samples=800)
