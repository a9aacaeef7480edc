# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential


def build(wanted=('mae', 'logcosh')):
    model = Sequential([Dense(1, input_dim=3, kernel_initializer='ones')])
    model.compile('adam', 'mse', metrics=list(wanted))
    return model
