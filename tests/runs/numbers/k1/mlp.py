"""A classifier on random points, with a part of the data kept for validation."""
import numpy as np
from keras.models import Sequential
from keras.layers.core import Dense, Activation, Dropout
from keras.utils import np_utils

from common import report, seed_weights

random = np.random.RandomState(1)
x = random.uniform(-1, 1, (48, 6)).astype('float32')
y = np_utils.to_categorical(random.randint(0, 3, 48), 3)

model = Sequential()
model.add(Dense(8, input_dim=6, init='uniform'))
model.add(Activation('relu'))
model.add(Dropout(0.))
model.add(Dense(output_dim=3, init='glorot_normal', activation='softmax'))
model.compile(loss='categorical_crossentropy', optimizer='adam', metrics=['accuracy'])
seed_weights(model)

history = model.fit(x, y, batch_size=8, nb_epoch=4, verbose=0,
                    validation_split=0.25, shuffle=False)
loss, accuracy = model.evaluate(x, y, verbose=0)
report(losses=history.history['loss'], accuracies=history.history['acc'],
       validation=history.history['val_acc'], loss=loss, accuracy=accuracy,
       classes=model.predict_classes(x, verbose=0), probabilities=model.predict_proba(x[:5]))
