import numpy as np
from keras import regularizers, constraints
from keras.layers import Dense, Conv1D, Flatten
from keras.models import Sequential
from common import report, seed_weights, weights_of

random = np.random.RandomState(20)
x = random.uniform(-1, 1, (24, 6, 2)).astype('float32')
y = random.uniform(-1, 1, (24, 1)).astype('float32')

model = Sequential()
model.add(Conv1D(3, 2, activation='relu', input_shape=(6, 2),
                 kernel_regularizer=regularizers.l2(0.01)))
model.add(Flatten())
model.add(Dense(4, kernel_regularizer=regularizers.l1_l2(l1=0.01, l2=0.02),
                bias_regularizer=regularizers.l2(0.01),
                kernel_constraint=constraints.max_norm(0.8)))
model.add(Dense(1))
model.compile('sgd', 'mse', metrics=['mae'])
seed_weights(model)
h = model.fit(x, y, epochs=4, batch_size=6, shuffle=False, verbose=0)
report(loss=h.history['loss'], mae=h.history['mean_absolute_error'], weights=weights_of(model),
       score=model.evaluate(x, y, batch_size=6, verbose=0))
