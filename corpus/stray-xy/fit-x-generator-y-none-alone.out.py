import numpy as np
from tensorflow import keras


def three_batches():
    for _ in range(3):
        yield np.ones((2, 4)), np.zeros((2, 1))


gen = three_batches()
model = keras.models.load_model('small.keras')
model.fit(x=gen)
