import numpy as np
from tensorflow.keras.models import load_model


def chunks():
    for start in range(0, 100, 10):
        yield np.full((10, 3), start), np.zeros((10, 1))


model = load_model('regressor.keras')
model.fit(chunks(), None, None, 4)
