# corpus: select=log-keys
import matplotlib.pyplot as plt
from keras.layers import Dense
from keras.models import Sequential


def plot(history, metric):
    plt.plot(history.history[metric], label=metric)
    plt.title('model ' + metric)
    plt.savefig('%s.png' % metric)


def save(history, metric):
    store(metric, history.history[metric])


model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
history = model.fit(x, y, validation_split=0.2)
plot(history, 'accuracy')
save(history, 'acc')
