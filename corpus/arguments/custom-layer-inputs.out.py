# corpus: select=arguments dialect=k2
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential


class Net:
    def __init__(self, size):
        self.model = Sequential()
        self.model.add(Input(batch_shape=(size, 10, 3)))
        self.model.add(LSTM(
            8,
            # stateful
            stateful=True))
        self.model.add(Dense(1))
        self.model.compile('sgd', 'mse', metrics=['mae'])

    def train(self, x, y):
        self.model.fit(x, y, epochs=2)
