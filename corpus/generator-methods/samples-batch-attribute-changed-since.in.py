from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


class Trainer:
    def __init__(self, x, y):
        self.size = 32
        self.net = load_model('net.h5')
        self.it = ImageDataGenerator().flow(x, y, batch_size=self.size)

    def go(self):
        self.size = 7
        self.net.fit_generator(self.it, samples_per_epoch=1200, nb_epoch=1)
