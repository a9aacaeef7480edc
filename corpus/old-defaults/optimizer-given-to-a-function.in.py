# corpus: select=old-defaults
from keras.layers import Dense
from keras.models import Sequential


def train(units, optimizer):
    model = Sequential([Dense(units, input_dim=3, use_bias=False)])
    model.compile(loss='mse', optimizer=optimizer)
    return model


for units in (4, 8):
    train(units, 'nadam')
