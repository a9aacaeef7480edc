# corpus: select=backend target=keras2
from keras import backend as K
from keras.layers import Dense

layer = Dense(4, kernel_initializer='normal')


def correlate(left, right):
    return K.batch_dot(left, right, axes=(3, 3))
