# corpus: ignore=old-defaults
import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def noise(batch):
    while True:
        z = np.random.normal(size=(batch, 16))
        yield z, np.ones((batch, 1))


model = Sequential([Dense(1)])
model.compile('sgd', 'mse')
targets = np.ones((64, 1))
model.fit(noise(64), steps_per_epoch=5)
