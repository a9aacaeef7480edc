import numpy as np
from tensorflow.keras.models import load_model

model = load_model("one.h5", compile=False)


def pictures(count):
    while True:
        yield (np.zeros((count, 8, 8, 3)),)


def scaled(names):
    for name in names:
        picture = np.load(name)
        yield ((np.array([picture]) / 255.),)


print(model.predict(pictures(4), steps=3, verbose=0))
print(model.predict(scaled(["a.npy", "b.npy"]), steps=2, verbose=0))
