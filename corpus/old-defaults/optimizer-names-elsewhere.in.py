# corpus: select=old-defaults
from keras.layers import Dense
from keras.models import Sequential

OPTIMIZER = 'adagrad'


def build(optimizer='adadelta'):
    model = Sequential([Dense(4, input_dim=3, use_bias=False)])
    model.compile(loss='mse', optimizer=optimizer)
    return model


model = build()
model.compile(loss='mse', optimizer=OPTIMIZER)
print('trained with', OPTIMIZER)
