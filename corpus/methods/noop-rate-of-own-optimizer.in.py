# corpus: select=methods
from keras.optimizers import Optimizer


class Slow(Optimizer):
    def __init__(self, lr=0.1):
        self.lr = lr
        self.decay = 0.0
        self.weights = []

    def get_updates(self, loss, params):
        return [p - self.lr * self.decay for p in params]


slow = Slow()
print(slow.lr, slow.get_updates(loss, []), slow.weights)
