import os
import tempfile

import numpy as np
from keras.models import Sequential, model_from_json
from keras.layers import Dense
from common import report, seed_weights

random = np.random.RandomState(19)
x = random.uniform(-1, 1, (24, 4)).astype('float32')
y = np.eye(3)[random.randint(0, 3, 24)]
folder = tempfile.mkdtemp()

model = Sequential()
model.add(Dense(6, input_dim=4, activation='relu'))
model.add(Dense(3, activation='softmax'))
model.compile(loss='categorical_crossentropy', optimizer='sgd', metrics=['accuracy'])
seed_weights(model)
model.fit(x, y, nb_epoch=2, batch_size=8, shuffle=False, verbose=0)
open(os.path.join(folder, 'model.json'), 'w').write(model.to_json())
model.save_weights(os.path.join(folder, 'model_weights.h5'), overwrite=True)

loaded = model_from_json(open(os.path.join(folder, 'model.json')).read())
loaded.load_weights(os.path.join(folder, 'model_weights.h5'))
loaded.compile(loss='categorical_crossentropy', optimizer='sgd', metrics=['accuracy'])
report(before=model.predict(x), after=loaded.predict(x),
       score=loaded.evaluate(x, y, verbose=0))
