# corpus: dialect=k1
from keras.initializations import *
from keras.utils.test_utils import *


def start(shape):
    x, y = get_test_data(nb_train=10)
    return glorot_uniform(shape)
