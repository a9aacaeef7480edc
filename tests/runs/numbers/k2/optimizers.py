"""Each optimizer as it comes."""
import numpy as np
from keras import optimizers
from keras.layers import Dense
from keras.models import Sequential
from common import report, seed_weights

random = np.random.RandomState(25)
x = random.uniform(-1, 1, (24, 4)).astype('float32')
y = random.uniform(-1, 1, (24, 1)).astype('float32')


def train(optimizer):
    model = Sequential([Dense(5, activation='tanh', input_shape=(4,)), Dense(1)])
    model.compile(loss='mse', optimizer=optimizer)
    seed_weights(model)
    history = model.fit(x, y, epochs=5, batch_size=8, shuffle=False, verbose=0)
    return history.history['loss']


report(sgd=train(optimizers.SGD(0.05, 0.9, 0.001, True)),
       rmsprop=train(optimizers.RMSprop(0.002, 0.8)),
       adam=train(optimizers.Adam(0.01, 0.9, 0.99, None, 0.01)),
       adam_clipped=train(optimizers.Adam(lr=0.01, clipnorm=0.1)),
       adamax=train(optimizers.Adamax()),
       adagrad=train(optimizers.Adagrad()), adadelta=train(optimizers.Adadelta()))
