from tensorflow import keras


class Regressor(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = keras.layers.Dense(1)

    def call(self, inputs):
        return self.out(inputs)


def run(pairs, y):
    model = Regressor()
    model.compile('sgd', 'mse')
    model.fit(((x, target) for x, target in pairs), y, epochs=2)
