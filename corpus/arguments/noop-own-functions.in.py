# corpus: select=arguments dialect=k1
import keras


def SGD(lr, decay, nesterov):
    return lr, decay, nesterov


def to_categorical(y, nb_classes):
    return y


a = SGD(lr=1, decay=0.1, nesterov=True)
b = to_categorical(y=a, nb_classes=3)
