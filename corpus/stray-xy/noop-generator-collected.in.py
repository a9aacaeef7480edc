import numpy as np
from tensorflow.keras.models import load_model


def rows():
    for i in range(10):
        yield [i, i + 1], i


data = list(rows())
x = np.array([row for row, _ in data])
model = load_model('linear.keras')
model.fit(x, np.array([label for _, label in data]), batch_size=5)
