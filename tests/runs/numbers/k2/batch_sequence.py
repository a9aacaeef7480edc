import math

import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from keras.utils import Sequence
from common import report, seed_weights


class Batches(Sequence):
    def __init__(self, x, y, batch_size):
        self.x, self.y = x, y
        self.batch_size = batch_size

    def __len__(self):
        return int(math.ceil(len(self.x) / float(self.batch_size)))

    def __getitem__(self, idx):
        batch_x = self.x[idx * self.batch_size:(idx + 1) * self.batch_size]
        batch_y = self.y[idx * self.batch_size:(idx + 1) * self.batch_size]
        return batch_x, batch_y


random = np.random.RandomState(10)
x = random.uniform(-1, 1, (30, 4)).astype('float32')
y = random.randint(0, 2, (30, 1))
model = Sequential([Dense(5, activation='relu', input_shape=(4,)), Dense(1, activation='sigmoid')])
model.compile('sgd', 'binary_crossentropy', metrics=['accuracy'])
seed_weights(model)
train = Batches(x[:22], y[:22], 4)
test = Batches(x[22:], y[22:], 4)
history = model.fit_generator(train, epochs=3, validation_data=test, shuffle=False, workers=2,
                              use_multiprocessing=False, max_queue_size=4, verbose=0)
report(loss=history.history['loss'], val_acc=history.history['val_acc'],
       score=model.evaluate_generator(test), out=model.predict_generator(test, workers=1))
