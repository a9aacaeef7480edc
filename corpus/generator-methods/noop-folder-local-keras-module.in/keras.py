class Net:
    def __init__(self, size):
        self.size = size

class Sequential(Net):
    def predict_generator(self, feed, steps):
        return [next(feed)] * steps
