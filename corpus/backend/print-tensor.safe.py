# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def loss(y_true, y_pred):
    y_pred = K.print_tensor(y_pred, message='predicted: ')
    error = K.square(y_true - y_pred)
    return K.mean(K.print_tensor(error))


def other(y_true, y_pred):
    return K.print_tensor(K.abs(y_true - y_pred), 'twice')
