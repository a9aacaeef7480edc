from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

class Wrapper:
    def __init__(self):
        self.net = Sequential([Dense(1)])

    def fit_generator(self, feed, rounds):
        return self.net.fit(feed, steps_per_epoch=10, epochs=rounds)
