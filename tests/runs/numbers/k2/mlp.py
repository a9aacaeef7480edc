from __future__ import print_function

import numpy as np
import keras
from keras.models import Sequential
from keras.layers import Dense, Dropout
from keras.optimizers import RMSprop
from common import report, seed_weights

batch_size = 8
num_classes = 3
epochs = 4

random = np.random.RandomState(1)
x_train = random.uniform(-1, 1, (40, 6)).astype('float32')
y_train = keras.utils.to_categorical(random.randint(0, num_classes, 40), num_classes)

model = Sequential()
model.add(Dense(10, activation='relu', input_shape=(6,)))
model.add(Dropout(0.0))
model.add(Dense(num_classes, activation='softmax'))
model.compile(loss='categorical_crossentropy',
              optimizer=RMSprop(lr=0.002, decay=1e-3),
              metrics=['accuracy'])
seed_weights(model)

history = model.fit(x_train, y_train, batch_size=batch_size, epochs=epochs, verbose=0,
                    validation_split=0.2, shuffle=False)
score = model.evaluate(x_train, y_train, verbose=0)
print('Test accuracy:', score[1])
report(loss=history.history['loss'], acc=history.history['acc'],
       val_acc=history.history['val_acc'], score=score)
