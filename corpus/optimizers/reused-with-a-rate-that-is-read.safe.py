# corpus: select=optimizers
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model
from keras.optimizers import Adam

x = Input((3,))
generator = Model(x, Dense(3)(x))
both = Model(x, Dense(1)(generator(x)))

optimizer = Adam(lr=1e-4)
other = Adam(lr=1e-4)
generator.compile(optimizer, 'mse')
both.compile(optimizer, 'mse')
print(K.get_value(optimizer.lr))
K.set_value(other.lr, K.get_value(optimizer.lr))
