# corpus: select=arguments dialect=k2
from keras.layers import LSTM, Dense
from keras.models import Sequential


class Net:
    def __init__(self, size):
        self.model = Sequential()
        self.model.add(LSTM(
            8,
            batch_input_shape=(size, 10, 3),  # stateful
            stateful=True))
        self.model.add(Dense(1))
        self.model.compile('sgd', 'mse', ['mae'])

    def train(self, x, y):
        self.model.fit(x, y, epochs=2, workers=2)
