# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential
import numpy as np


def build(classes):
    model = Sequential()
    model.add(Dense(classes, activation="softmax", input_shape=(20,)))
    return model


def guess(classes, x):
    return np.argmax(build(classes).predict(x, verbose=0), axis=-1)


model = Sequential()
model.add(Dense(len(words), activation="softmax", input_shape=(20,)))
print(np.argmax(model.predict(sentences, verbose=0), axis=-1))
