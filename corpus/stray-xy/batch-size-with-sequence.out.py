import numpy as np
from tensorflow import keras


class Tiles(keras.utils.Sequence):
    def __len__(self):
        return 6

    def __getitem__(self, index):
        return np.zeros((2, 8)), np.ones((2, 1))


model = keras.models.load_model('tiles.keras')
print(model.evaluate(Tiles()))
