from tensorflow.keras.layers import Dense

class Sequential:
    def __init__(self, layers):
        self.layers = layers

    def fit_generator(self, feed, *args):
        return [layer for layer in self.layers], feed, args

model = Sequential([Dense(1)])
model.fit_generator(iter([]), 100, 10)
