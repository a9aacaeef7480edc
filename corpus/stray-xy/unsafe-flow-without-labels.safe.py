from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(stamps, years):
    model = load_model('stamps.keras')
    stamp_it = ImageDataGenerator().flow(stamps, batch_size=8)
    model.fit(stamp_it, y=years, epochs=2)
