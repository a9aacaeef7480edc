# corpus: select=methods
from keras.utils import to_categorical


def confusion(net, x, y):
    return count(net.predict_classes(x), to_categorical(y))
