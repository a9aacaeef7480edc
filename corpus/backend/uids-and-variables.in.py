# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def fresh():
    K.reset_uids()


def kind(x):
    if K.is_variable(x):
        return 'variable'
    return 'placeholder' if K.is_placeholder(x) else 'tensor'
