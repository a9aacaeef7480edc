from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from loops import fit_generator, predict_generator
from feeds import train_feed

model = Sequential([Dense(1)])
fit_generator(model, train_feed(), 10, 3)
print(predict_generator(model, train_feed(), 10))
