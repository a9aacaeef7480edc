# corpus: select=arguments dialect=k2
from keras import optimizers


def make(optimizers, lr):
    return optimizers.SGD(lr=lr, decay=0.1)
