# corpus: select=log-keys
from keras.layers import Dense
from keras.models import Sequential

METRICS = ['accuracy']


def build():
    model = Sequential([Dense(1, input_dim=4)])
    model.compile('adam', 'mse', metrics=METRICS)
    return model
