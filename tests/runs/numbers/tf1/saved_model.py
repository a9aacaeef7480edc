import os
import tempfile

import numpy as np
import tensorflow as tf
from tensorflow.keras.callbacks import LearningRateScheduler, ModelCheckpoint
from common import report, seed_weights

random = np.random.RandomState(11)
x = random.uniform(-1, 1, (32, 4)).astype('float32')
y = random.uniform(-1, 1, (32, 1)).astype('float32')
path = os.path.join(tempfile.mkdtemp(), 'best_model.h5')

model = tf.keras.Sequential()
model.add(tf.keras.layers.Dense(6, activation=tf.nn.tanh, input_shape=(4,)))
model.add(tf.keras.layers.Dense(1))
model.compile(loss='mean_squared_error', optimizer=tf.keras.optimizers.SGD(lr=0.1),
              metrics=['mae'])
seed_weights(model)
schedule = LearningRateScheduler(lambda epoch: 0.1 * 0.5 ** epoch)
best = ModelCheckpoint(path, monitor='val_mean_absolute_error', save_best_only=True, mode='min')
history = model.fit(x[:24], y[:24], epochs=4, batch_size=6, shuffle=False, verbose=0,
                    validation_data=(x[24:], y[24:]), callbacks=[schedule, best])
restored = tf.keras.models.load_model(path)
report(loss=history.history['loss'], lr=history.history['lr'],
       score=restored.evaluate(x, y, verbose=0), out=restored.predict(x[24:]))
