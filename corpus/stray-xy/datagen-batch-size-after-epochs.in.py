from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(tiles, crops, size):
    model = load_model('fields.keras')
    augment = ImageDataGenerator(rotation_range=90)
    history = model.fit(augment, x=tiles, y=crops, epochs=20, batch_size=size)
    return history.history
