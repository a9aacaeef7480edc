# corpus: select=optimizers
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model
from keras.optimizers import Adam

x = Input((3,))
generator = Model(x, Dense(3)(x))
judge = Model(x, Dense(1)(x))
both = Model(x, judge(generator(x)))

first = Adam(lr=1e-4)
generator.compile(first, 'mse')
both.compile(first, 'mse')
first.lr.set_value(1e-5)

second = Adam(lr=1e-4)
generator.compile(optimizer=second, loss='mse')
both.compile(optimizer=second, loss='mse')
K.set_value(second.lr, 1e-5)

third = Adam(lr=1e-4)
generator.compile(third, 'mse')
both.compile(third, 'mse')
third.learning_rate = 1e-5
