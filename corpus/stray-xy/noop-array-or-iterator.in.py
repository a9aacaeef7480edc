from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(x, y, augment):
    model = load_model('maybe.keras')
    if augment:
        data, targets = ImageDataGenerator().flow(x, y), None
    else:
        data, targets = x, y
    model.fit(data, targets, epochs=2)
