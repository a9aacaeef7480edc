"""Batches by hand, the rate lowered by hand."""
import numpy as np
import tensorflow as tf
from tensorflow.python.keras import backend as K
from tensorflow.python.keras.layers import Dense, BatchNormalization, Activation, Input
from tensorflow.python.keras.models import Model
from tensorflow.python.keras.optimizers import SGD
from common import report, seed_weights, weights_of

random = np.random.RandomState(14)
x = random.uniform(-1, 1, (32, 4)).astype('float32')
y = random.uniform(-1, 1, (32, 1)).astype('float32')
inputs = Input(shape=(4,))
h = Activation('relu')(BatchNormalization(momentum=0.8)(Dense(6)(inputs)))
model = Model(inputs, Dense(1)(h))
model.compile(optimizer=SGD(lr=0.1, nesterov=True, momentum=0.9), loss='mse', metrics=['mae'])
seed_weights(model)
losses = []
for epoch in range(3):
    if epoch:
        K.set_value(model.optimizer.lr, K.get_value(model.optimizer.lr) * 0.5)
    for start in range(0, 32, 8):
        loss, mae = model.train_on_batch(x[start:start + 8], y[start:start + 8])
        losses.append([loss, mae])
report(losses=losses, rate=K.eval(model.optimizer.lr), weights=weights_of(model),
       tested=model.test_on_batch(x, y), out=model.predict(x))
