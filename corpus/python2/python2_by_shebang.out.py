#!/usr/bin/env python2
import pickle
from tensorflow.keras.models import Sequential

n, batch_size = 10, 2
model = Sequential()
model.fit(g, steps_per_epoch=n / batch_size, epochs=2)
x = n / 2., n_samples / batch_size, image / 255
data = pickle.load(open('a', 'rb'))
other = pickle.load(open('a', 'rb'), encoding='latin1')
