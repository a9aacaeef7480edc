import itertools

import numpy as np
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def endless():
    while True:
        yield np.zeros((8, 6)), np.zeros((8, 1))


def finite():
    for _ in range(3):
        yield np.zeros((8, 6)), np.zeros((8, 1))


net = keras.Sequential([keras.layers.Dense(1)])
net.compile(optimizer="sgd", loss="mse")
net.fit(endless(), epochs=2)
net.fit(endless(), steps_per_epoch=3, validation_data=endless())
net.evaluate(endless())
net.predict((batch for batch in itertools.cycle([(np.zeros((8, 6)),)])))
flow = ImageDataGenerator().flow(np.zeros((8, 4, 4, 3)), batch_size=2)
net.predict((pair for pair in zip(flow, flow)))
net.fit(endless(), steps_per_epoch=3, validation_data=endless(), validation_steps=1)
net.fit(finite())
net.predict(flow)
options = {"steps_per_epoch": 3}
net.fit(endless(), **options)
