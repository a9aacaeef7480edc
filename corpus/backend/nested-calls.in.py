# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def f(x, training=None):
    return K.binary_crossentropy(K.expand_dims(x, dim=0), K.one_hot(K.argmax(x), nb_classes=3))
