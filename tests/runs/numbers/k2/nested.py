"""A model as a layer of another, on each time step; weights by layer name."""
import os
import tempfile

import numpy as np
from keras.layers import Input, Dense, Conv2D, Flatten, TimeDistributed, GRU
from keras.models import Model
from common import report, seed_weights

random = np.random.RandomState(34)
video = random.uniform(0, 1, (8, 3, 5, 5, 1)).astype('float32')
y = random.uniform(0, 1, (8, 1)).astype('float32')

frame = Input(shape=(5, 5, 1))
features = Dense(4, activation='relu', name='frame_features')(Flatten()(Conv2D(2, (3, 3), name='conv')(frame)))
vision = Model(frame, features)
inputs = Input(shape=(3, 5, 5, 1))
encoded = TimeDistributed(vision)(inputs)
outputs = Dense(1, activation='sigmoid', name='answer')(GRU(3, name='gru')(encoded))
model = Model(inputs=inputs, outputs=outputs)
model.compile('rmsprop', loss='mse')
seed_weights(model)
history = model.fit(video, y, epochs=3, batch_size=4, shuffle=False, verbose=0)
path = os.path.join(tempfile.mkdtemp(), 'vision.h5')
vision.save_weights(path)
before = vision.predict(video[:, 0])
seed_weights(vision, 5)
vision.load_weights(path, by_name=True)
report(loss=history.history['loss'], out=model.predict(video), before=before,
       after=vision.predict(video[:, 0]))
