import numpy as np
from keras.models import load_model

model = load_model("one.h5")


def pictures(count):
    while True:
        yield np.zeros((count, 8, 8, 3))


def scaled(names):
    for name in names:
        picture = np.load(name)
        yield (np.array([picture]) / 255.)


print(model.predict_generator(pictures(4), steps=3))
print(model.predict(scaled(["a.npy", "b.npy"]), steps=2))
