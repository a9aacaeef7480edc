from keras.layers import Dense
from keras.models import Sequential

class Wrapper:
    def __init__(self):
        self.net = Sequential([Dense(1)])

    def fit_generator(self, feed, rounds):
        return self.net.fit_generator(feed, steps_per_epoch=10, epochs=rounds)
