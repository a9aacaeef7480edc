import numpy as np
from tensorflow.keras.models import load_model
from tensorflow.keras.utils import Sequence


class Pages(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return np.zeros((2, 6)), np.zeros((2, 1))


x, y = Pages()[0]
model = load_model('pages.keras')
model.fit(x, y, batch_size=2)
