import numpy as np
from keras.models import Sequential
from keras import layers
from common import report, seed_weights, weights_of

random = np.random.RandomState(4)
samples = random.normal(0, 1.5, (30, 8, 2)).astype('float32')
targets = samples.std(axis=(1, 2))

model = Sequential()
model.add(layers.GRU(6, dropout=0., recurrent_dropout=0., return_sequences=True,
                     input_shape=(None, samples.shape[-1])))
model.add(layers.GRU(4, activation='relu'))
model.add(layers.Dense(1))
model.compile(optimizer='rmsprop', loss='mae')
seed_weights(model)
history = model.fit(samples, targets, epochs=4, batch_size=10, validation_split=.2,
                    shuffle=False, verbose=0)
report(loss=history.history['loss'], val_loss=history.history['val_loss'],
       out=model.predict(samples), weights=weights_of(model))
