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


def triples(names):
    for name in names:
        x = np.load(name)
        yield [x, x], x[:, 0]


class Rows:
    def __iter__(self):
        return self

    def __next__(self):
        x = np.zeros((2, 4))
        return [x, x], x[:, 0]
