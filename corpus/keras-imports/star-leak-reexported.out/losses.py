from common import *


def energy(x):
    return K.sum(K.square(x)) / WIDTH
