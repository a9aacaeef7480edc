import glob
import os
import tempfile

import numpy as np
from keras.callbacks import ModelCheckpoint, CSVLogger
from keras.layers import Dense
from keras.models import Sequential
from common import report, seed_weights

random = np.random.RandomState(14)
x = random.uniform(-1, 1, (32, 4)).astype('float32')
y = random.randint(0, 2, (32, 1))
folder = tempfile.mkdtemp()

model = Sequential([Dense(6, input_dim=4, activation='relu'), Dense(1, activation='sigmoid')])
model.compile(loss='binary_crossentropy', optimizer='rmsprop', metrics=['accuracy'])
seed_weights(model)
filepath = os.path.join(folder, 'weights-{epoch:02d}-{val_acc:.2f}.hdf5')
checkpoint = ModelCheckpoint(filepath, monitor='val_acc', save_best_only=False,
                             save_weights_only=True, mode='max', period=2)
log = CSVLogger(os.path.join(folder, 'log.csv'))
model.fit(x, y, validation_split=0.25, epochs=4, batch_size=8, shuffle=False, verbose=0,
          callbacks=[checkpoint, log])
found = sorted(glob.glob(os.path.join(folder, 'weights-*')))
model.load_weights(found[0])
report(files=len(found), first=model.predict(x[:6]), rows=len(open(os.path.join(folder, 'log.csv')).readlines()))
