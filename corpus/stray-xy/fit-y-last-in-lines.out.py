from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(maps, heights):
    model = load_model('terrain.keras')
    map_it = ImageDataGenerator().flow(maps, heights)
    model.fit(
        map_it,
        epochs=6
    )
