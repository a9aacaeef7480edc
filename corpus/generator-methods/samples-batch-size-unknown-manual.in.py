from keras.layers import Dense
from keras.models import Sequential
from feeds import image_stream

model = Sequential([Dense(1)])
model.fit_generator(image_stream('data/train'), samples_per_epoch=2000, nb_epoch=5)
