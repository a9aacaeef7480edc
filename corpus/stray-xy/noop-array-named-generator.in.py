import numpy as np
from tensorflow.keras.models import load_model


def run(path):
    train_generator = np.load(path)
    iterator = train_generator[:, :-1]
    model = load_model('plain.keras')
    model.fit(iterator, train_generator[:, -1], epochs=2)
