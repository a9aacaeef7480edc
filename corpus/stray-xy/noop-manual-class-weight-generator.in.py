import numpy as np
from tensorflow.keras.models import load_model


def fraud_batches():
    while True:
        yield np.zeros((8, 3)), np.zeros((8, 1))


model = load_model('fraud.keras')
model.fit(fraud_batches(), steps_per_epoch=9, class_weight={0: 1.0, 1: 40.0})
