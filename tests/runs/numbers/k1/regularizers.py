import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from keras.regularizers import l1, l2, activity_l2
from keras.constraints import maxnorm, nonneg
from keras.optimizers import SGD
from common import report, seed_weights, weights_of

random = np.random.RandomState(12)
x = random.uniform(-1, 1, (32, 6)).astype('float32')
y = random.uniform(-1, 1, (32, 1)).astype('float32')

model = Sequential()
model.add(Dense(8, input_dim=6, activation='relu', W_regularizer=l2(0.01), W_constraint=maxnorm(1)))
model.add(Dense(4, W_regularizer=l1(0.02), b_regularizer=l2(0.01), W_constraint=nonneg()))
model.add(Dense(1))
model.compile(loss='mean_squared_error', optimizer=SGD(0.05, 0.9))
seed_weights(model)
history = model.fit(x, y, 8, 5, 0, shuffle=False)
report(loss=history.history['loss'], score=model.evaluate(x, y, verbose=0),
       weights=weights_of(model))
