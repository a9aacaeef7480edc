import numpy as np
from tensorflow import keras


def votes(count):
    while True:
        choice = np.random.randint(0, 2, count)  # whole numbers
        yield np.random.rand(count, 6), choice


def float_votes(count):
    for rows, choice in votes(count):
        yield rows, choice.astype('float32')


net = keras.Sequential([keras.layers.Dense(1, activation='sigmoid')])
net.compile(optimizer='sgd', loss='binary_crossentropy')
try:
    net.fit(votes(16), steps_per_epoch=4, epochs=1)
except ValueError as problem:
    print('labels:', problem)
net.fit(float_votes(16), steps_per_epoch=4, epochs=1)
