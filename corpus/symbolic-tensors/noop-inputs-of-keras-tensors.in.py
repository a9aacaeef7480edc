# corpus: select=symbolic-tensors dialect=k2
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model


def build(input_tensor=None, shape=None):
    if input_tensor is None:
        start = Input(shape=shape)
    elif not K.is_keras_tensor(input_tensor):
        start = Input(tensor=input_tensor, shape=shape)
    else:
        start = input_tensor
    return Model(start, Dense(2)(start))


hidden = Dense(3)(Input((4,)))
again = Input(tensor=hidden)
empty = Input(tensor=None, shape=(2,))
