import numpy as np
from tensorflow.keras.models import load_model


def generator():
    for _ in range(10):
        yield np.zeros((2, 6)), np.zeros((2, 1))


model = load_model('online.keras')
for x, y in generator():
    model.fit(x, y, batch_size=2, verbose=0)
