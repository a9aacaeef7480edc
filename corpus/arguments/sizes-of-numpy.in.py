# corpus: select=arguments
import numpy as np
from keras.layers import GRU, LSTM, Dense, Embedding, RepeatVector
from keras.models import Sequential
from keras.utils import to_categorical

num_classes = np.max(y_train) + 1
vocabulary = max(x_train.max(), np.amax(x_test)) + 1
targets = to_categorical(y_train, num_classes)
lengths = np.array([4, 8])

model = Sequential()
model.add(Embedding(vocabulary, np.prod((2, 4))))
model.add(LSTM(num_classes))
model.add(RepeatVector(n=lengths[0]))
model.add(GRU(num_classes, return_sequences=True))
model.add(Dense(num_classes if num_classes > 2 else 1))


def head(classes, width=8):
    return Dense(width), Dense(classes, activation="softmax")


head(num_classes)


class Net:
    def __init__(self, labels):
        self.classes = labels.max() + 1  # of whatever type
        self.width = 3

    def layers(self):
        return [Dense(self.classes), Dense(self.width)]
