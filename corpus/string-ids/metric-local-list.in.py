# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential


def build():
    model = Sequential([Dense(1, input_dim=3, kernel_initializer='ones')])
    wanted = ['mae', 'logcosh']
    model.compile('adam', 'mse', metrics=wanted)
    return model
