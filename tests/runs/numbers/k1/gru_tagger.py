"""A tag for every time step, from both directions."""
import numpy as np
from keras.models import Sequential
from keras.layers import GRU, TimeDistributed, Dense, Bidirectional
from common import report, seed_weights

steps, features, tags = 6, 4, 3
random = np.random.RandomState(4)
x = random.uniform(-1, 1, (16, steps, features)).astype('float32')
y = np.eye(tags)[random.randint(0, tags, (16, steps))]

model = Sequential()
model.add(Bidirectional(GRU(5, return_sequences=True), merge_mode='concat',
                        input_shape=(steps, features)))
model.add(TimeDistributed(Dense(tags, activation='softmax')))
model.compile('adam', 'categorical_crossentropy', metrics=['acc'])
seed_weights(model)

h = model.fit(x, y, batch_size=4, nb_epoch=4, shuffle=False, verbose=0)
report(loss=h.history['loss'], acc=h.history['acc'], tags=model.predict(x))
