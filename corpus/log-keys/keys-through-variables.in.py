# corpus: select=log-keys
import matplotlib.pyplot as plt
from keras.layers import Dense
from keras.models import Sequential


def plot(history, key):
    plt.plot(history.history[key])
    plt.plot(history.history['val_' + key])


model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
history = model.fit(x, y, validation_split=0.2)
plot(history, 'acc')
plot(history, 'loss')
for name in ['loss', 'acc']:
    plt.plot(history.history[name])
    plt.plot(history.history['val_%s' % name])
    plt.plot(history.history[f'val_{name}'])
    plt.plot(history.history['val_{}'.format(name)])
