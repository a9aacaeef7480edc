# corpus: select=log-keys
from keras.layers import Dense
from keras.models import Sequential


def compare(log):
    model = Sequential([Dense(1, input_dim=4)])
    model.compile('adam', 'mse', metrics=['accuracy'])
    history = model.fit(x, y)
    for key in ['loss', 'acc']:
        print(history.history[key][-1] - log[key])
