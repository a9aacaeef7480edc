# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def f(x, training=None):
    return K.binary_crossentropy(output=K.expand_dims(x, axis=0), target=K.one_hot(K.argmax(x), num_classes=3))
