import numpy as np
from tensorflow import keras


def pictures(count):
    while True:
        side = np.random.randint(20, 40)  # not what the network was built for
        yield np.zeros((count, side, side, 1)), np.zeros((count, 4))


net = keras.Sequential([
    keras.layers.Input((28, 28, 1)),
    keras.layers.Flatten(),
    keras.layers.Dense(4),
])
net.compile(optimizer='sgd', loss='mse')
try:
    net.fit(pictures(8), steps_per_epoch=5, epochs=1)
except ValueError as problem:
    print('wrong batch:', problem)
