"""Batches from a generator; Keras 1 counts samples."""
import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from common import report, seed_weights

random = np.random.RandomState(7)
X = random.uniform(-1, 1, (40, 5)).astype('float32')
Y = random.randint(0, 2, (40, 1)).astype('float32')


def batches(X, Y, batch_size):
    while True:
        for i in range(0, len(X), batch_size):
            yield X[i:i + batch_size], Y[i:i + batch_size]


model = Sequential([Dense(6, input_dim=5, activation='relu'), Dense(1, activation='sigmoid')])
model.compile(loss='binary_crossentropy', optimizer='rmsprop', metrics=['accuracy'])
seed_weights(model)

history = model.fit_generator(batches(X, Y, 8), samples_per_epoch=40, nb_epoch=3, verbose=0,
                              validation_data=(X[:20], Y[:20]))
score = model.evaluate_generator(batches(X, Y, 8), val_samples=24)
predicted = model.predict_generator(batches(X, Y, 8), val_samples=16)
report(loss=history.history['loss'], val_loss=history.history['val_loss'],
       val_acc=history.history['val_acc'], score=score, predicted=predicted)
