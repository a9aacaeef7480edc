# corpus: select=backend dialect=k2
import numpy as np
from keras import backend as K

step = K.variable(0)
step = step + 1
step += 1
total = K.constant(0.)
total += 1
zeros = K.zeros_like(total)
zeros += 1
rows = np.zeros((3,))
rows += 1


def count(K):
    found = K.zeros((2,))
    found += 1
    return found


class Counter:
    seen = K.variable(0)

    def add(self, seen):
        seen += 1
        return seen
