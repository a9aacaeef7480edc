from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(x, y, weights):
    it = ImageDataGenerator().flow(x, y, sample_weight=weights, batch_size=8)
    load_model('weighted.keras').fit(it, epochs=2)
