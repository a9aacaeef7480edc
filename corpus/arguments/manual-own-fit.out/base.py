from tensorflow.keras.models import Model


class Base(object):
    def __init__(self):
        self.model = None

    def run(self, x, y):
        self.model.fit(x, y, nb_epoch=1)


class Net(Base):
    def create(self, a, b):
        self.model = Model(a, b)

    def fit(self, x):
        self.model.fit(x, x, epochs=1)
