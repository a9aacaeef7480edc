# corpus: dialect=k1
from keras.initializations import glorot_uniform
from keras.utils.test_utils import get_test_data


def start(shape):
    x, y = get_test_data(nb_train=10)
    return glorot_uniform(shape)
