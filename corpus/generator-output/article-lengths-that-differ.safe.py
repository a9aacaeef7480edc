import numpy as np
from tensorflow import keras


def short(x, y, size):
    while True:
        for start in range(0, len(x), size):
            stop = start + size
            yield x[start:stop], y[start:stop - 3]


def lopsided(count):
    while True:
        missing = np.random.randint(1, 4)
        features = np.random.rand(count, 6)
        labels = np.random.randint(0, 2, count - missing)
        yield features, labels


def wobbly(size):
    while True:
        rows = np.random.rand(size, 6)
        labels = np.random.randint(0, 2, np.random.randint(size - 5, size + 5))
        yield (rows, labels)


def even(x, y, size):
    while True:
        for start in range(0, len(x), size):
            yield x[start:start + size], y[start:start + size].astype("float32")


def shifted(x, size):
    while True:
        for start in range(0, len(x), size):
            yield x[start:start + size], x[start + 1:start + size + 1]


net = keras.Sequential([keras.layers.Dense(1)])
net.compile(optimizer="sgd", loss="mse")
x, y = np.zeros((64, 6)), np.zeros(64)
try:
    net.fit(short(x, y, 8), steps_per_epoch=4, epochs=1)
except ValueError as problem:
    print("labels:", problem)
try:
    net.fit(even(x, y, 8), steps_per_epoch=4, epochs=1)
except ValueError as problem:
    print("never:", problem)
net.fit(lopsided(16), steps_per_epoch=4)
net.fit(wobbly(16), steps_per_epoch=4)
net.fit(shifted(x, 8), steps_per_epoch=4)
