import numpy as np
from keras.models import load_model

model = load_model("two.h5")


def pairs():
    while True:
        yield [np.zeros((1, 4)), np.ones((1, 4))], np.ones((1, 1))


inputs, labels = next(pairs())
model.fit_generator(pairs(), steps_per_epoch=3)
