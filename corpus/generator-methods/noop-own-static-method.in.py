from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

class Runner:
    @staticmethod
    def fit_generator(model, feed, rounds):
        for _ in range(rounds):
            model.fit(feed)

Runner.fit_generator(Sequential([Dense(1)]), [], 3)
