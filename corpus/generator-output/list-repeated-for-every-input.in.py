import numpy as np
from keras.models import load_model

model = load_model("many.h5")


def batches(inputs):
    while True:
        x = np.zeros((4, 8))
        y = np.ones((4, 1))
        x = [x for _ in range(inputs)]
        yield x, y


model.fit_generator(batches(3), steps_per_epoch=3)
