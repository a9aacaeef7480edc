from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(tiles, crops):
    model = load_model('fields.keras')
    augment = ImageDataGenerator(rotation_range=90)
    model.fit(augment.flow(tiles, crops), epochs=20)
