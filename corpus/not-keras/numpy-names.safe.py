# corpus: select=not-keras
import numpy
import numpy as np
from keras.layers import Dense

x = np.zeros((2, 3), dtype=bool)
y = np.array([1, 2]).astype(int)
z = numpy.float64(3)
low = -numpy.inf
best = -np.inf
size = np.prod(x.shape[1:])
found = np.in1d(y, [1])
one = y[0].item()
both = (y[0] + y[1]).item() * 2
array = numpy.asarray(
    y, dtype=float)  # as floats
kinds = np.sctypes


def convert(int):
    return np.int(int), float(2)
