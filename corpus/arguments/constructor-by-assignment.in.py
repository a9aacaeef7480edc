# corpus: dialect=k2 select=arguments
from keras.optimizers import SGD

from elsewhere import build


class Slow(SGD):
    __init__ = build


class Slower(SGD):
    def __init__(self, **kwargs):
        super(Slower, self).__init__(**kwargs)


slow = Slow(lr=0.1)
slower = Slower(lr=0.01)
