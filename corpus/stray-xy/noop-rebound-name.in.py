import numpy as np
from tensorflow.keras.models import load_model


def rows():
    for i in range(10):
        yield [i, i + 1]


data = rows()
data = np.array(list(data))
model = load_model('linear.keras')
model.fit(data, data[:, 0], batch_size=5)
