# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential


def small():
    return Sequential([Dense(3, input_dim=2, kernel_initializer='ones')])
