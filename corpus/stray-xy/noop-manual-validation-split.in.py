import numpy as np
from tensorflow.keras.models import load_model
from tensorflow.keras.utils import Sequence


class Halves(Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return np.zeros((2, 6)), np.zeros((2, 1))


model = load_model('halves.keras')
model.fit(Halves(), validation_split=0.2, epochs=2)
