import numpy as np
from tensorflow.keras.models import load_model


class ImageDataGenerator:
    def flow(self, x, y):
        return np.flip(x, axis=1)


def run(x, y):
    model = load_model('mirror.keras')
    flipped = ImageDataGenerator().flow(x, y)
    model.fit(flipped, y, batch_size=8)
