# corpus: select=methods
from keras.models import load_model


class Batches:
    def next(self):
        return self.x, self.y


def batches():
    yield x, y


it = iter(batches())
print(Batches().next(), it.next(), open("x").next())
