# corpus: select=methods
from keras.utils import to_categorical
import numpy as np


def confusion(net, x, y):
    return count(np.argmax(net.predict(x, verbose=0), axis=-1), to_categorical(y))
