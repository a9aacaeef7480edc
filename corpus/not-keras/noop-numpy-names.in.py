# corpus: select=not-keras
import numpy as np
from keras.layers import Dense

x = np.zeros((2, 3), dtype=np.float32)
y = np.float64(3) + np.inf
np.random.random_integers(1, 6)


class Holder(object):
    float = 1


np_ = Holder()
print(np_.float)
if hasattr(np, 'float'):
    z = np.float(3)
try:
    w = np.asscalar(y)
except AttributeError:
    w = y.item()
