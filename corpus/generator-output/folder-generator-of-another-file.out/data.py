import numpy as np


def pictures(names):
    for name in names:
        yield np.array([np.load(name)])


def pairs(names):
    for name in names:
        yield [np.load(name)[None], np.zeros((1, 4))]


def endless(size):
    while True:
        x = np.random.rand(size, 4)
        yield (x, x), x[:, 0]
