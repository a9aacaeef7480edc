# corpus: select=generator-output dialect=k2
import numpy as np
from keras.models import load_model


class Mixer:
    def __init__(self, images, targets):
        self.images, self.targets = images, targets

    def __call__(self):
        while True:
            x, y = self.make(np.random.permutation(len(self.images))[:4])
            yield x, y

    def make(self, chosen):
        if isinstance(self.targets, list):
            y = []
            for target in self.targets:
                y.append(target[chosen])
        else:
            y = self.targets[chosen]
        return self.images[chosen], y


def arrays(images, targets):
    while True:
        y = []
        for target in targets:
            y.append(target[:4])
        y = np.array(y)
        yield images[:4], y


model = load_model("net.keras")
images, targets = np.load("images.npy"), np.load("targets.npy")
model.fit_generator(Mixer(images, targets)(), 10)
model.fit_generator(arrays(images, targets), 10)
