import os
import tempfile

import numpy as np
from keras.callbacks import EarlyStopping, ModelCheckpoint
from keras.layers import Dense
from keras.models import Sequential
from common import report, seed_weights

random = np.random.RandomState(9)
x = random.uniform(-1, 1, (32, 4)).astype('float32')
y = random.uniform(-1, 1, (32, 1)).astype('float32')
best = os.path.join(tempfile.mkdtemp(), 'best.hdf5')

model = Sequential()
model.add(Dense(16, input_shape=(4,), activation='tanh'))
model.add(Dense(1))
model.compile(loss='mse', optimizer='adam')
seed_weights(model)

early = EarlyStopping(monitor='val_loss', patience=1, verbose=0, mode='auto')
checkpoint = ModelCheckpoint(best, monitor='val_loss', save_best_only=True)
history = model.fit(x[:24], y[:24], batch_size=4, nb_epoch=40, verbose=0, shuffle=False,
                    validation_data=(x[24:], y[24:]), callbacks=[early, checkpoint])
model.load_weights(best)
report(epochs=len(history.epoch), val_loss=history.history['val_loss'],
       predicted=model.predict(x[24:]))
