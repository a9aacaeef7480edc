from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(x, y):
    it = ImageDataGenerator().flow(x, y)
    model = load_model('plain.keras')
    model.fit(it.x, it.y, batch_size=16)
    return model.evaluate(it.x, it.y)
