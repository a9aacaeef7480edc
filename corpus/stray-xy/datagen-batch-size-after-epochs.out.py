from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(tiles, crops, size):
    model = load_model('fields.keras')
    augment = ImageDataGenerator(rotation_range=90)
    history = model.fit(augment.flow(tiles, crops, batch_size=size), epochs=20)
    return history.history
