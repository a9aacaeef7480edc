# corpus: select=not-keras
import numpy
import numpy as np
from keras.layers import Dense

x = np.zeros((2, 3), dtype=np.bool)
y = np.array([1, 2]).astype(np.int)
z = numpy.float_(3)
low = np.NINF
best = -np.Inf
size = np.product(x.shape[1:])
found = np.in1d(y, [1])
one = np.asscalar(y[0])
both = np.asscalar(a=y[0] + y[1]) * 2
array = np.asfarray(
    y)  # as floats
kinds = np.sctypes


def convert(int):
    return np.int(int), np.float(2)
