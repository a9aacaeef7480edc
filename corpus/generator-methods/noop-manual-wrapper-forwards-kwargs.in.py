from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

class Runner:
    def __init__(self):
        self.model = Sequential([Dense(1)])

    def score(self, feed, **kwargs):
        return self.model.evaluate_generator(feed, **kwargs)
