# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def dice(y_true, y_pred, smooth=1.):
    y_true, y_pred = K.flatten(y_true), K.flatten(y_pred)
    both = K.sum(y_true * y_pred)
    return (2. * both + smooth) / (K.sum(y_true) + K.sum(y_pred) + smooth)


def loss(y_true, y_pred):
    return K.mean(K.binary_crossentropy(y_true, y_pred), axis=-1) - K.log(dice(y_true, y_pred))
