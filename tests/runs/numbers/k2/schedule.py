import numpy as np
import keras.backend as K
from keras.callbacks import LearningRateScheduler
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD
from common import report, seed_weights, weights_of


def step_decay(epoch):
    if epoch % 2 == 0 and epoch != 0:
        lr = K.get_value(model.optimizer.lr)
        K.set_value(model.optimizer.lr, lr * .5)
    return float(K.get_value(model.optimizer.lr))


random = np.random.RandomState(13)
x = random.uniform(-1, 1, (24, 4)).astype('float32')
y = random.uniform(-1, 1, (24, 1)).astype('float32')
model = Sequential()
model.add(Dense(6, activation='tanh', input_dim=4))
model.add(Dense(1))
model.compile(loss='mse', optimizer=SGD(lr=0.2))
seed_weights(model)
history = model.fit(x, y, epochs=5, batch_size=8, shuffle=False, verbose=0,
                    callbacks=[LearningRateScheduler(step_decay)])
K.set_value(model.optimizer.lr, 0.01)
after = model.fit(x, y, epochs=1, batch_size=8, shuffle=False, verbose=0)
report(loss=history.history['loss'], lr=history.history['lr'], after=after.history['loss'],
       weights=weights_of(model))
