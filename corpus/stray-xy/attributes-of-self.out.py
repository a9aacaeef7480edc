from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


class Trainer:
    def __init__(self, images, labels):
        self.labels = labels
        self.augment = ImageDataGenerator(width_shift_range=0.1)
        self.batches = self.augment.flow(images, labels, batch_size=32)
        self.build()

    def build(self):
        self.model = load_model('start.keras')

    def run(self, epochs):
        self.model.fit(self.batches, epochs=epochs)
